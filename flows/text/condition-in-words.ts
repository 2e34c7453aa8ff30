import type { Condition, Operator, Test } from "../condition.ts";
import { intents } from "../signals/intents.ts";

/** “sentiment is below −0.40 for 2 messages and order days late is above 3”. */
export function conditionInWords({ match, tests }: Condition): string {
  return tests.map(testInWords).join(match === "all" ? " and " : " or ");
}

export function testInWords(test: Test): string {
  const lasting = test.messages && test.messages > 1 ? ` for ${test.messages} messages` : "";
  return `${happening(test) ?? comparison(test)}${lasting}`;
}

/** `order.daysLate` → “order days late”; `signals.wantsHuman` → “wish for a human”. */
export function pathInWords(path: string): string {
  if (path.startsWith("signals.")) return signalWords[path.slice("signals.".length)] ?? path;
  if (path.startsWith("visits.")) return "visits here";
  return path
    .replaceAll(".", " ")
    .replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}

export function numberInWords(value: number): string {
  return (Number.isInteger(value) ? String(value) : value.toFixed(2)).replace("-", "−");
}

const signalWords: Record<string, string> = {
  sentiment: "sentiment",
  emotion: "mood",
  intent: "intent",
  wantsHuman: "wish for a human",
  loop: "repetition",
  exception: "request for an exception",
  urgency: "urgency",
  keywords: "serious words",
  settled: "settled",
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
  "older than": "is older than",
  "newer than": "is newer than",
  "is set": "is known",
  "is not set": "is not known",
};

/** Signals that say whether something happened, as what the customer does. */
const happenings: Record<string, string> = {
  "signals.wantsHuman": "asks for a human",
  "signals.loop": "says the same again",
  "signals.exception": "asks for an exception",
  "signals.urgency": "says that it cannot wait",
  "signals.settled": "says that it is settled",
};

function happening({ left, op, right }: Test): string | null {
  if (op === ">=" || op === ">") return happenings[left] ?? visits({ left, op, right });
  if (left === "signals.keywords") {
    if (op === "is set") return "mentions legal, safety or fraud matters";
    if (op === "contains") return `mentions “${right}”`;
  }
  if (left === "signals.intent" && (op === "is" || op === "is not")) {
    const label = intents.find(({ id }) => id === right)?.label ?? right;
    return `${op === "is" ? "is about" : "is not about"} ${String(label).toLowerCase()}`;
  }
  return null;
}

function visits({ left, op, right }: Test): string | null {
  if (!left.startsWith("visits.")) return null;
  return `comes by here ${op === ">" ? "more than " : ""}${right} times`;
}

function comparison({ left, op, right }: Test): string {
  const value = right === undefined ? "" : ` ${typeof right === "number" ? numberInWords(right) : right}`;
  return `${pathInWords(left)} ${operatorWords[op]}${value}`;
}
