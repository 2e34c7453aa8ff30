import type { CallName } from "../effects.ts";
import { thresholds } from "../signals/thresholds.ts";
import type { Evidence, Sentence } from "./brief.ts";
import { daysInWords } from "./order-in-words.ts";
import { quote } from "./quote.ts";
import type { Conversation, Said } from "./record-of.ts";

const courtesies = new Set(["greeting", "thanks"]);

/** What still waits for an answer: questions since the last answer that cites its source, lateness, calls in doubt. */
export function open(conversation: Conversation): Sentence[] {
  return [...unanswered(conversation), ...lateness(conversation), ...inDoubt(conversation)];
}

function unanswered({ said, told }: Conversation): Sentence[] {
  const answered = told.findLast(
    ({ role, citations }) => role === "agent" || (role === "bot" && citations?.length),
  );
  const since = said.filter((message) => message.seq > (answered?.seq ?? 0) && asks(message));
  // a question put again in other words stands once, as it was put last
  const last = since.at(-1);
  const shown = last && repeats(last) ? [last] : since.slice(-2);
  return shown.map(({ seq, text }) => ({
    text: `Not answered: ${quote(text)}.`,
    evidence: [{ message: seq }],
  }));
}

function repeats({ signals }: Said): boolean {
  return (signals?.loop.value ?? 0) >= thresholds.loop;
}

// short answers ("1042", "yes") ask for nothing
function asks(message: Said): boolean {
  const { text, signals } = message;
  const intent = signals?.intent.value ?? "none";
  if (courtesies.has(intent) || (signals?.settled.value ?? 0) >= thresholds.settled) return false;
  return intent !== "none" || text.includes("?") || repeats(message);
}

function lateness({ order, input }: Conversation): Sentence[] {
  if (!order || order.facts.daysLate === 0) return [];
  const { number, daysLate } = order.facts;
  const known = input.orders.some((one) => one.number === number);
  const evidence: Evidence[] = known ? [{ record: "order", id: number }] : [order.evidence];
  return [{ text: `Why order ${number} is ${daysInWords(daysLate)} late.`, evidence }];
}

function inDoubt({ calls }: Conversation): Sentence[] {
  return calls.flatMap(({ asked, answered }) => {
    if (answered?.status !== "unknown") return [];
    return [{ text: doubts[asked.name], evidence: [{ call: answered.seq }] }];
  });
}

const doubts: Record<CallName, string> = {
  fetchOrder: "Whether the order could be read is not known: check before you rely on it.",
  fetchSubscription: "Whether the subscription could be read is not known: check before you rely on it.",
  answer: "Whether an answer was found is not known: check before you rely on it.",
  act: "Whether that was done in the shop is not known: find out before you do it again.",
  httpRead: "Whether the other system could be read is not known: check before you rely on it.",
  httpSend: "Whether the other system took it is not known: find out before you send it again.",
};
