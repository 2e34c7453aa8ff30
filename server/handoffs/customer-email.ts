import type { Entry } from "#flows/record.ts";
import { extract } from "#flows/text/extract.ts";

/**
 * The e-mail that a conversation proved to be the customer's: the signed one, else the one that an order was found
 * with (number and e-mail together). A typed one alone proves nothing and gives nothing away.
 */
export function customerEmail(
  { verified, email }: { verified: boolean; email: string | null },
  entries: Entry[],
): string | null {
  if (verified && email) return email;
  for (const entry of entries.toReversed()) {
    if (entry.kind !== "answered" || entry.name !== "fetchOrder" || !found(entry.output)) continue;
    const asked = entries.find((one) => one.kind === "asked" && one.call === entry.call);
    const input = asked?.kind === "asked" ? asked.input : null;
    if (isRecord(input) && typeof input.email === "string") return input.email;
  }
  return null;
}

/** The e-mails and order numbers that the customer wrote, latest first; together they may prove who they are. */
export function claims(entries: Entry[], typed: string | null): { emails: string[]; numbers: string[] } {
  const texts = entries.flatMap((entry) =>
    entry.kind === "message" && entry.role === "customer" ? [entry.text] : [],
  );
  const written = (type: "email" | "order number") =>
    texts.toReversed().flatMap((text) => extract(type, text) ?? []);
  return {
    emails: [...new Set([...written("email"), ...(typed ? [typed] : [])])].slice(0, 5),
    numbers: written("order number"),
  };
}

function found(output: unknown): boolean {
  return isRecord(output) && output.found === true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
