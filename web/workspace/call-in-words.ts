import type { CallName } from "#flows/effects.ts";
import type { Json } from "#flows/json.ts";

/** What was asked of the world, as an agent would say it: "Looked order 1042 up". */
export function callInWords(name: CallName, input: Json): string {
  return words[name]((key) => textAt(input, key));
}

const words = {
  fetchOrder: (at) => (at("number") ? `Looked order ${at("number")} up` : "Looked the latest order up"),
  fetchSubscription: (at) =>
    at("subscription") ? `Looked subscription ${at("subscription")} up` : "Looked the subscription up",
  answer: () => "Looked for an answer in the articles",
  act: (at) => `Tried to ${at("act")} ${at("target")}`.trimEnd(),
  httpRead: (at) => `Read from ${hostOf(at("url"))}`,
  httpSend: (at) => `Sent to ${hostOf(at("url"))}`,
} satisfies Record<CallName, (at: (key: string) => string) => string>;

/** Only where to: an address may carry what is not for every eye. */
function hostOf(url: string): string {
  return URL.parse(url)?.host ?? "another system";
}

function textAt(input: Json, key: string): string {
  if (input === null || typeof input !== "object" || Array.isArray(input)) return "";
  const value = input[key];
  return typeof value === "string" ? value : "";
}
