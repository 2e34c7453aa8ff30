import type { Fact } from "./brief.ts";
import { capitalised } from "./quote.ts";
import { type Conversation, numberPlace, type Said } from "./record-of.ts";

/** The labels that other parts look for. */
export const factLabels = { order: "Order number", email: "E-mail", name: "Name" } as const;

/** What the customer or the shop already told, each with where it came from: not to be asked again. */
export function facts(conversation: Conversation): Fact[] {
  const found = [...orderFact(conversation), ...emailFact(conversation), ...nameFact(conversation)];
  for (const fact of answersToAsks(conversation)) {
    const known = found.some((one) => one.label === fact.label || sameText(one.value, fact.value));
    if (!known) found.push(fact);
  }
  return found;
}

function orderFact({ order, said }: Conversation): Fact[] {
  if (!order) return namedOrder(said);
  const { number } = order.facts;
  const told = said.find(({ text }) => numberPlace(text, number) >= 0);
  const start = told ? numberPlace(told.text, number) : -1;
  const evidence = told ? { message: told.seq, span: { start, end: start + number.length } } : order.evidence;
  return [{ label: factLabels.order, value: number, evidence: [evidence] }];
}

const spoken = /\b(?:order|bestellung|#)[\s:#]*(?:number|no\.?|nr\.?|id)?[\s:#]*(?:is\s+)?#?(\d{3,12})\b/i;

/** A number that the customer gave for an order that could not be looked up: not to be asked again either. */
function namedOrder(said: Said[]): Fact[] {
  for (const { seq, text } of said.toReversed()) {
    const number = spoken.exec(text)?.[1];
    if (number === undefined) continue;
    const start = text.indexOf(number);
    const span = { start, end: start + number.length };
    return [{ label: factLabels.order, value: number, evidence: [{ message: seq, span }] }];
  }
  return [];
}

const address = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/;

function emailFact({ input, said }: Conversation): Fact[] {
  for (const { seq, text } of said.toReversed()) {
    const match = address.exec(text);
    if (!match) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    return [{ label: factLabels.email, value: match[0], evidence: [{ message: seq, span }] }];
  }
  const { customer } = input;
  if (!customer?.email) return [];
  return [
    {
      label: factLabels.email,
      value: customer.email,
      evidence: [{ record: "customer", id: customer.email }],
    },
  ];
}

function nameFact({ input: { customer } }: Conversation): Fact[] {
  if (!customer?.name || !customer.email) return [];
  return [
    { label: factLabels.name, value: customer.name, evidence: [{ record: "customer", id: customer.email }] },
  ];
}

/** What *Ask* nodes and the like took down, under the variable's name in words. */
function answersToAsks({ input, said }: Conversation): Fact[] {
  const found = new Map<string, Fact>();
  for (const entry of input.entries) {
    if (entry.kind !== "set") continue;
    const { variable, value, node, seq } = entry;
    if ((typeof value !== "string" && typeof value !== "number") || value === "") continue;
    const text = String(value);
    // an answer in prose is no fact to tick off: it stands in the timeline
    if (text.trim().split(/\s+/).length > 4) continue;
    const source = said.findLast((message) => message.seq < seq && place(message, text) >= 0);
    const start = source ? place(source, text) : -1;
    const evidence = source ? { message: source.seq, span: { start, end: start + text.length } } : { node };
    found.set(variable, { label: labelOf(variable), value: text, evidence: [evidence] });
  }
  return [...found.values()];
}

function place(message: Said, value: string): number {
  return message.text.toLowerCase().indexOf(value.toLowerCase());
}

function labelOf(variable: string): string {
  const words = variable
    .replace(/[._-]+/g, " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .trim();
  return capitalised(words.replace(/\bemail\b/, "e-mail"));
}

function sameText(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
