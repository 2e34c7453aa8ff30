import { intentLabel } from "../signals/intents.ts";
import { thresholds } from "../signals/thresholds.ts";
import type { Sentence } from "./brief.ts";
import { itemsInWords, orderState } from "./order-in-words.ts";
import { quote, sentenceAround } from "./quote.ts";
import type { Conversation, Said } from "./record-of.ts";

const courtesies = new Set(["none", "greeting", "thanks", "complaint"]);

/** What the customer wants, newest first, in their own words; and how the order stands that it is about. */
export function wants(conversation: Conversation): Sentence[] {
  const found = wishes(conversation.said);
  const quoted = new Set(found.map(({ text }) => text.slice(text.indexOf("“"))));
  const rush = hurry(conversation.said).filter(({ text }) => !quoted.has(text.slice(text.indexOf("“"))));
  return [...found, ...rush, ...aboutOrder(conversation)];
}

/** At most two wishes of different kinds; where no intent was heard, the message that says most. */
function wishes(said: Said[]): Sentence[] {
  const found: Sentence[] = [];
  const seen = new Set<string>();
  for (const message of said.toReversed()) {
    const intent = message.signals?.intent;
    if (!intent || courtesies.has(intent.value) || seen.has(intent.value) || found.length === 2) continue;
    seen.add(intent.value);
    const span = sentenceAround(message.text, intent.spans[0]);
    const own = quote(message.text.slice(span.start, span.end));
    found.push({
      text: `${intentLabel(intent.value)}: ${own}.`,
      evidence: [{ message: message.seq, span }],
    });
  }
  if (found.length > 0) return found;
  const telling = said.filter(({ text }) => text.trim().split(/\s+/).length > 2);
  const longest = telling.reduce<Said | null>(
    (best, one) => (one.text.length >= (best?.text.length ?? 0) ? one : best),
    null,
  );
  if (!longest) return [];
  return [{ text: `In their own words: ${quote(longest.text)}.`, evidence: [{ message: longest.seq }] }];
}

function hurry(said: Said[]): Sentence[] {
  const message = said.findLast(({ signals }) => (signals?.urgency.value ?? 0) >= thresholds.urgency);
  if (!message) return [];
  const span = sentenceAround(message.text, message.signals?.urgency.spans[0]);
  return [
    {
      text: `Cannot wait: ${quote(message.text.slice(span.start, span.end))}.`,
      evidence: [{ message: message.seq, span }],
    },
  ];
}

function aboutOrder({ order, input }: Conversation): Sentence[] {
  if (!order) return [];
  const { facts, evidence } = order;
  const items = itemsInWords(facts);
  const known = input.orders.some(({ number }) => number === facts.number);
  return [
    {
      text: `Order ${facts.number}${items ? ` (${items})` : ""}: ${orderState(facts, input.now)}.`,
      evidence: [evidence, ...(known ? [{ record: "order" as const, id: facts.number }] : [])],
    },
  ];
}
