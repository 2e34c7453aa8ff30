import type { CallName } from "#flows/effects.ts";
import type { Json } from "#flows/json.ts";

interface Call {
  name: CallName;
  input: Json;
}

/** The connected system that a call goes to: what its circuit and its budget are kept by. Null for what is Baton's own. */
export function connectorOf({ name, input }: Call): string | null {
  return systems[name](input);
}

const own = () => null;

const systems: Record<CallName, (input: Json) => string | null> = {
  fetchOrder: own,
  fetchSubscription: own,
  answer: own,
  act: own,
  httpRead: hostOf,
  httpSend: hostOf,
};

function hostOf(input: Json): string | null {
  const url = input !== null && typeof input === "object" && !Array.isArray(input) ? input.url : null;
  return typeof url === "string" ? (URL.parse(url)?.host ?? null) : null;
}

/** Whether an answer that came tells that whoever gave it is not well. */
export function isAiling({ name }: Call, output: Json): boolean {
  if (name !== "httpRead" && name !== "httpSend") return false;
  const status = (output as { status?: Json } | null)?.status;
  return typeof status === "number" && status >= 500;
}
