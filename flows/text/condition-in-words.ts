import type { Condition, Operator, Test } from "../condition.ts";
import { intentLabel } from "../signals/intents.ts";
import { ageInWords, factInWords } from "./fact-in-words.ts";
import { formatList, formatNumber } from "./format.ts";
import { phrasesOf } from "./mentions.ts";
import { typeOf } from "./value-types.ts";

/** “sentiment is below −0.40 for 2 messages and the order is more than 3 days late”. */
export function conditionInWords({ match, tests }: Condition): string {
  return tests.map(testInWords).join(match === "all" ? " and " : " or ");
}

export function testInWords(test: Test): string {
  if (test.slope) return slopeInWords(test);
  const lasting = test.messages && test.messages > 1 ? ` for ${test.messages} messages` : "";
  return `${happening(test) ?? factInWords(test) ?? comparison(test)}${lasting}`;
}

/** The same as it follows “when”, where what the customer does needs a subject: “the customer asks for a human”. */
export function clausesInWords({ match, tests }: Condition): string {
  return tests.map(clauseInWords).join(match === "all" ? " and " : " or ");
}

function clauseInWords(test: Test): string {
  const words = testInWords(test);
  if (test.slope || test.left === "signals.intent.confidence" || happening(test) === null) return words;
  return `${test.left === "signals.intent" ? "the message" : "the customer"} ${words}`;
}

/** `order.daysLate` → “order days late”; `signals.wantsHuman` → “wish for a human”. */
export function pathInWords(path: string): string {
  if (path.startsWith("signals.")) return signalWords[path.slice("signals.".length)] ?? path;
  if (path.startsWith("visits.")) return "visits here";
  if (path === "message.text") return "the message";
  const item = /^order\.items\.(\d+)(?:\.(\w+))?$/.exec(path);
  if (item) return itemInWords(Number(item[1]), item[2] ?? "name");
  return path
    .replaceAll(".", " ")
    .replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}

/** “order's first item”, “price of the order's second item”. */
function itemInWords(at: number, part: string): string {
  const item = `order's ${places[at] ?? `${at + 1}th`} item`;
  return part === "name" ? item : `${part} of the ${item}`;
}

const places = ["first", "second", "third", "fourth", "fifth"];

/** As the subject of a sentence: “the order status”. Variables of a flow stay bare names. */
export function subjectInWords(path: string): string {
  return /^(?:order|subscription|customer)\./.test(path) ? `the ${pathInWords(path)}` : pathInWords(path);
}

export function numberInWords(value: number): string {
  return (Number.isInteger(value) ? String(value) : value.toFixed(2)).replace("-", "−");
}

const signalWords: Record<string, string> = {
  sentiment: "sentiment",
  emotion: "mood",
  intent: "intent",
  "intent.confidence": "how sure the intent is",
  wantsHuman: "wish for a human",
  supervisor: "wish for a supervisor",
  loop: "going in circles",
  exception: "request for an exception",
  severalMatters: "several matters at once",
  unserved: "request beyond the flow",
  urgency: "urgency",
  keywords: "serious words",
  settled: "settled",
  language: "language of the message",
};

/** What an operator is called in a sentence and in a form. */
export const operatorWords: Record<Operator, string> = {
  is: "is",
  "is not": "is not",
  "<": "is below",
  "<=": "is at most",
  ">": "is above",
  ">=": "is at least",
  contains: "contains",
  "does not contain": "does not contain",
  "starts with": "starts with",
  "is one of": "is one of",
  "is none of": "is none of",
  mentions: "mentions",
  "older than": "is more days ago than",
  "newer than": "is fewer days ago than",
  "is set": "is known",
  "is not set": "is not known",
};

/** Signals that say whether something happened, as what the customer does. */
const happenings: Record<string, string> = {
  "signals.wantsHuman": "asks for a human",
  "signals.supervisor": "asks for a supervisor",
  "signals.loop": "goes in circles",
  "signals.exception": "asks for an exception",
  "signals.severalMatters": "asks for several things at once",
  "signals.unserved": "wants what the flow cannot do",
  "signals.urgency": "says that it cannot wait",
  "signals.settled": "says that it is settled",
};

function happening({ left, op, right }: Test): string | null {
  if (left === "signals.intent.confidence" && op === ">=" && typeof right === "number")
    return `that is at least ${numberInWords(right)} sure`;
  if (op === ">=" || op === ">") return happenings[left] ?? visits({ left, op, right });
  if (left === "signals.keywords") {
    if (op === "is set") return "mentions legal, safety or fraud matters";
    if (op === "contains") return `mentions “${right}”`;
  }
  if (left === "message.text" && op === "mentions") return `mentions ${quoted(right)}`;
  if (left === "signals.intent" && Object.hasOwn(aboutWords, op)) return `${aboutWords[op]} ${named(right)}`;
  return null;
}

/** “a”, “b” or “c”; of many the first few. */
function quoted(right: Test["right"]): string {
  const phrases = phrasesOf(right).map((phrase) => `“${phrase}”`);
  return oneOf(phrases.length > 5 ? [...phrases.slice(0, 4), `${phrases.length - 4} others`] : phrases);
}

const aboutWords: Partial<Record<Operator, string>> = {
  is: "is about",
  "is not": "is not about",
  "is one of": "is about",
  "is none of": "is not about",
};

function named(right: Test["right"]): string {
  const labels = [right].flat().map((one) => {
    const label = intentLabel(String(one ?? ""));
    return label.charAt(0).toLowerCase() + label.slice(1);
  });
  return oneOf(labels);
}

function visits({ left, op, right }: Test): string | null {
  if (!left.startsWith("visits.")) return null;
  return `comes by here ${op === ">" ? "more than " : ""}${right} times`;
}

function comparison({ left, op, right }: Test): string {
  const what = subjectInWords(left);
  if (op === "is set" || op === "is not set") return `${what} ${operatorWords[op]}`;
  if (op === "mentions") return `${what} mentions ${quoted(right)}`;
  if ((op === "older than" || op === "newer than") && typeof right === "number")
    return `${what} is ${ageInWords(op, right)}`;
  return `${what} ${operatorWords[op]} ${rightInWords(left, right)}`.trim();
}

/** Sums are kept in minor units; the rule does not say of which currency. */
export function rightInWords(left: string, right: Test["right"]): string {
  if (typeof right === "number" && typeOf(left)?.type === "money") return formatNumber(right / 100, 2);
  return value(right);
}

function value(right: Test["right"]): string {
  if (Array.isArray(right)) return oneOf(right);
  if (typeof right === "number") return numberInWords(right);
  return String(right ?? "");
}

/** “A, B or C”. */
function oneOf(items: string[]): string {
  return formatList(items, "or");
}

/** “sentiment falls by more than 0.20 a message over 3 messages”. */
function slopeInWords({ left, op, right, messages }: Test): string {
  const turn = typeof right === "number" ? course(op, right) : null;
  const words = turn ?? `changes by what ${operatorWords[op]} ${value(right)} a message`;
  return `${pathInWords(left)} ${words} over ${messages ?? 0} messages`;
}

function course(op: Operator, by: number): string | null {
  const down = op === "<" || op === "<=";
  if (!down && op !== ">" && op !== ">=") return null;
  const exact = op === "<=" || op === ">=";
  const size = `${numberInWords(Math.abs(by))} a message`;
  if (by === 0) return exact ? `does not ${down ? "rise" : "fall"}` : down ? "falls" : "rises";
  if (down === by < 0) return `${down ? "falls" : "rises"} by ${exact ? "at least" : "more than"} ${size}`;
  // “falls by less than 0.2” would not be said of what rises, which passes too
  return `does not ${down ? "rise" : "fall"} by ${exact ? `more than ${size}` : `${size} or more`}`;
}
