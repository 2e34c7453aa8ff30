import type { Condition, Test } from "../condition.ts";

const signalWords: Record<string, string> = {
  sentiment: "sentiment",
  emotion: "mood",
  intent: "intent",
  wantsHuman: "wish for a human",
  loop: "repetition",
  exception: "request for an exception",
  urgency: "urgency",
  keywords: "complexity words",
  settled: "settled",
};

/** “sentiment < −0.40 for 2 messages and order days late > 3”. */
export function conditionInWords({ match, tests }: Condition): string {
  return tests.map(testInWords).join(match === "all" ? " and " : " or ");
}

export function testInWords({ left, op, right, messages }: Test): string {
  const value = right === undefined ? "" : ` ${typeof right === "number" ? numberInWords(right) : right}`;
  return `${pathInWords(left)} ${op}${value}${messages && messages > 1 ? ` for ${messages} messages` : ""}`;
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
