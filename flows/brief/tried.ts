import { calls } from "../effects.ts";
import type { Json } from "../json.ts";
import { readPath } from "../text/path.ts";
import type { Evidence, Tried } from "./brief.ts";
import { callInWords } from "./call-in-words.ts";
import { orderState } from "./order-in-words.ts";
import { listed, quote } from "./quote.ts";
import { type Called, type Conversation, foundOrder, type Message } from "./record-of.ts";

/** What was done and answered so far, oldest first, each with how it ended; nothing twice in the same words. */
export function tried({ calls: called, told, input }: Conversation): Tried[] {
  const all = [
    ...called.flatMap((call) => callTried(call, input.now).map((one) => ({ seq: call.asked.seq, one }))),
    ...told.flatMap((message) => answerGiven(message).map((one) => ({ seq: message.seq, one }))),
  ].sort((a, b) => a.seq - b.seq);
  const byText = new Map<string, Tried>();
  for (const { one } of all) {
    const same = byText.get(one.text);
    if (same) same.evidence.push(...one.evidence);
    else byText.set(one.text, one);
  }
  return [...byText.values()];
}

function callTried(call: Called, now: string): Tried[] {
  const { asked, answered } = call;
  const outcome = answered?.status ?? "unknown";
  const evidence: Evidence[] = answered
    ? [{ call: answered.seq }, { node: asked.node }]
    : [{ node: asked.node }];
  const what = callInWords(asked);
  if (!answered) return [{ text: `${what}: no answer yet.`, outcome, evidence }];
  if (outcome === "unknown") return [{ text: `${what}: whether it worked is not known.`, outcome, evidence }];
  const found = answered.late ? `; found out later${answered.by ? ` by ${answered.by}` : ""}` : "";
  if (outcome === "failed") {
    const why = answered.reason ? ` (${answered.reason})` : "";
    return [{ text: `${what}: did not work${why}${found}.`, outcome, evidence }];
  }
  if (asked.name === "act" || asked.name === "httpSend" || asked.name === "httpRead") {
    return [{ text: `${what}: ${toldBy(answered.output)}${found}.`, outcome, evidence }];
  }
  const subscription = readPath(answered.output ?? null, "subscription.status");
  if (typeof subscription === "string") return [{ text: `${what}: ${subscription}.`, outcome, evidence }];
  if (asked.name === "answer") {
    // an answer that was given stands among the messages
    const output = calls.answer.output.safeParse(answered.output);
    if (output.success && output.data.known) return [];
    return [{ text: `${what}: nothing found.`, outcome, evidence }];
  }
  const order = foundOrder(call);
  return [
    {
      text: `${what}: ${order ? orderState(order, now) : "nothing found under these details"}.`,
      outcome,
      evidence,
    },
  ];
}

/** What the shop or the other system said to it. */
function toldBy(output: Json | undefined): string {
  const words = readPath(output ?? null, "words");
  if (typeof words === "string" && words !== "") {
    const refused = readPath(output ?? null, "accepted") === false;
    return `${refused ? "refused: " : ""}${words.replace(/\.$/, "")}`;
  }
  const status = readPath(output ?? null, "status");
  return typeof status === "number" ? `answered with ${status}` : "done";
}

function answerGiven({ role, text, citations, seq }: Message): Tried[] {
  if (role !== "bot" || !citations?.length) return [];
  const sources = listed([...new Set(citations.map(({ title }) => `“${title}”`))]);
  return [
    {
      text: `Answered from ${sources}: ${quote(firstSentence(text))}.`,
      outcome: "answered",
      evidence: [{ message: seq }],
    },
  ];
}

function firstSentence(text: string): string {
  const [first = text] = text.split(/(?<=[.!?])\s+/);
  return first;
}
