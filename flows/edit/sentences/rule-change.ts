import type { Condition, Test } from "../../condition.ts";
import {
  clausesInWords,
  numberInWords,
  operatorWords,
  rightInWords,
  subjectInWords,
  testInWords,
} from "../../text/condition-in-words.ts";
import { factInWords } from "../../text/fact-in-words.ts";
import { same } from "../same.ts";

/** Said of what is written otherwise and does the same. */
export const sameMeaning = "is written differently, and means the same";

/** What a change of a rule means, as the rest of a sentence: “now needs 3 messages instead of 2”. */
export function ruleChange(before: Condition, after: Condition): string {
  if (after.tests.length < 2 && same(before.tests, after.tests)) return sameMeaning;
  const pair = onlyOther(before, after);
  if (pair) {
    const [was, is] = pair;
    const [count, counted] = [was.messages ?? 1, is.messages ?? 1];
    if (same({ ...was, messages: counted }, { ...is, messages: counted }))
      return `now needs ${messages(counted)} instead of ${count}`;
    const limits = same({ ...was, right: is.right }, is) ? limitChange(is, was.right) : null;
    if (limits !== null) return `now needs that ${limits}`;
  }
  const [was, is] = [clausesInWords(before), clausesInWords(after)];
  if (was === is) return "now measures by other limits";
  return `now holds when ${is || "nothing does"}, instead of when ${was || "nothing does"}`;
}

/** “sentiment is below −0.60 instead of −0.40”; null where the limit before reads in other words. */
function limitChange(is: Test, was: Test["right"]): string | null {
  if (typeof was !== "number" || typeof is.right !== "number") return null;
  if (is.slope)
    return Math.sign(was) === Math.sign(is.right) && was !== 0
      ? `${testInWords(is)}, instead of by ${numberInWords(Math.abs(was))}`
      : null;
  if (is.op === "older than" || is.op === "newer than")
    return was > 0 && is.right > 0 ? `${testInWords(is)}, instead of ${numberInWords(was)}` : null;
  if (factInWords(is))
    return was === 0 || is.right === 0 ? null : `${testInWords(is)}, instead of ${numberInWords(was)}`;
  if (is.left.startsWith("visits.")) return `the customer ${testInWords(is)} instead of ${was}`;
  return `${subjectInWords(is.left)} ${operatorWords[is.op]} ${rightInWords(is.left, is.right)} instead of ${rightInWords(is.left, was)}`;
}

/** The one test that is not the same, where all the others are. */
function onlyOther(before: Condition, after: Condition): [Test, Test] | null {
  if (before.match !== after.match || before.tests.length !== after.tests.length) return null;
  const pairs = before.tests.flatMap((was, index): [Test, Test][] => {
    const is = after.tests[index];
    return is && !same(was, is) ? [[was, is]] : [];
  });
  return pairs.length === 1 ? (pairs[0] ?? null) : null;
}

function messages(count: number): string {
  return `${count} ${count === 1 ? "message" : "messages"}`;
}
