import { calls } from "../effects.ts";
import type { Evidence, Tried } from "./brief.ts";
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
  const what = whatWasAsked(call);
  if (!answered) return [{ text: `${what}: no answer yet.`, outcome, evidence }];
  if (outcome === "unknown") return [{ text: `${what}: whether it worked is not known.`, outcome, evidence }];
  if (outcome === "failed") {
    return [
      { text: `${what}: did not work${answered.reason ? ` (${answered.reason})` : ""}.`, outcome, evidence },
    ];
  }
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

function whatWasAsked({ asked }: Called): string {
  if (asked.name === "fetchOrder") {
    const input = calls.fetchOrder.input.partial().safeParse(asked.input);
    const number = input.success ? input.data.number : "";
    return number ? `Looked up order ${number}` : "Looked up their latest order";
  }
  const input = calls.answer.input.partial().safeParse(asked.input);
  const question = input.success ? input.data.question : "";
  return question ? `Looked for an answer to ${quote(question)}` : "Looked for an answer";
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
