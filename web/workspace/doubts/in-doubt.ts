import type { Entry } from "#flows/record.ts";

/** The calls of a conversation that ended as unknown and whose real end nobody has found out yet, by number. */
export function inDoubt(entries: Entry[]): Set<number> {
  const calls = new Set<number>();
  for (const entry of entries) {
    if (entry.kind !== "answered") continue;
    if (entry.status === "unknown") calls.add(entry.call);
    else calls.delete(entry.call);
  }
  return calls;
}
