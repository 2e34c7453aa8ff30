import type { Operator, Test } from "#flows/condition.ts";
import { pathInWords, testInWords } from "#flows/text/condition-in-words.ts";

/** A test as its sentence has it: words before the figure, the figure, words between, and over how many messages. */
export interface InlineTest {
  before: string;
  value: number;
  min: number;
  max: number;
  after: string;
  /** Null where the number of messages is not asked for. */
  messages: { value: number; min: number; lead: string } | null;
}

/** Null for what is told in words alone, and changed in the details. */
export function inlineTest(test: Test): InlineTest | null {
  const { left, op, right, messages = 1 } = test;
  if (typeof right !== "number" || !left.startsWith("signals.") || !comparing.includes(op)) return null;
  const signed = left === "signals.sentiment";
  const value = right;
  if (test.slope) {
    const down = right < 0 || (right === 0 && op.startsWith("<"));
    // only “falls by more than” and its mirror read as a figure; other slopes are told in words
    if (down !== op.startsWith("<")) return null;
    const size = op.endsWith("=") ? "at least" : "more than";
    return {
      before: `${pathInWords(left)} ${down ? "falls" : "rises"} by ${size}`,
      value: Math.abs(value),
      min: 0,
      max: 2,
      after: "a message",
      messages: { value: messages, min: 2, lead: "over" },
    };
  }
  const told = testInWords({ left, op: ">=", right });
  const happens = op.startsWith(">") && !told.startsWith(pathInWords(left));
  const counted = { value: messages, min: 1, lead: "for" };
  if (happens)
    return { before: `the customer ${told}, at`, value, min: 0, max: 1, after: "or more", messages: counted };
  const before = `${pathInWords(left)} ${messages > 1 ? "stays" : "is"} ${relation[op] ?? ""}`;
  return { before, value, min: signed ? -1 : 0, max: 1, after: "", messages: counted };
}

const comparing: Operator[] = ["<", "<=", ">", ">="];
const relation: Partial<Record<Operator, string>> = {
  "<": "below",
  "<=": "at or below",
  ">": "above",
  ">=": "at or above",
};

/** The test with another figure in its sentence; of a fall, the figure is how much. */
export function withFigure(test: Test, value: number): Test {
  return { ...test, right: test.slope && test.op.startsWith("<") ? -value : value };
}
