import type { CallName } from "../effects.ts";
import type { Json } from "../json.ts";
import type { Entry } from "../record.ts";
import { readPath } from "../text/path.ts";
import { quote } from "./quote.ts";

type Asked = Extract<Entry, { kind: "asked" }>;

/** What was asked of the world, as a colleague would say it: “Looked up order 1042”. */
export function callInWords({ name, input }: Pick<Asked, "name" | "input">): string {
  return words[name]((key) => textAt(input, key));
}

const words: Record<CallName, (at: (key: string) => string) => string> = {
  fetchOrder: (at) => (at("number") ? `Looked up order ${at("number")}` : "Looked up their latest order"),
  fetchSubscription: (at) =>
    at("subscription") ? `Looked up subscription ${at("subscription")}` : "Looked up their subscription",
  answer: (at) =>
    at("question") ? `Looked for an answer to ${quote(at("question"))}` : "Looked for an answer",
  act: (at) => `Tried to ${at("act")} ${at("target")}`.trimEnd(),
  httpRead: (at) => `Read from ${hostOf(at("url"))}`,
  httpSend: (at) => `Sent to ${hostOf(at("url"))}`,
};

/** Only where to: an address may carry what is not for every eye. */
function hostOf(url: string): string {
  return /^https:\/\/([^/?#]+)/i.exec(url)?.[1] ?? "another system";
}

function textAt(input: Json, key: string): string {
  const value = readPath(input, key);
  return typeof value === "string" ? value : "";
}
