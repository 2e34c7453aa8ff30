import type { Condition, Test } from "../../condition.ts";
import {
  conditionInWords,
  numberInWords,
  operatorWords,
  pathInWords,
} from "../../text/condition-in-words.ts";
import { same } from "../same.ts";

/** What a change of a rule means, as the rest of a sentence: “now needs 3 messages instead of 2”. */
export function ruleChange(before: Condition, after: Condition): string {
  const pair = onlyOther(before, after);
  if (pair) {
    const [was, is] = pair;
    const [count, counted] = [was.messages ?? 1, is.messages ?? 1];
    if (same({ ...was, messages: counted }, { ...is, messages: counted }))
      return `now needs ${messages(counted)} instead of ${count}`;
    if (
      same({ ...was, right: is.right }, is) &&
      typeof was.right === "number" &&
      typeof is.right === "number"
    )
      return `now needs that ${pathInWords(is.left)} ${operatorWords[is.op]} ${numberInWords(is.right)} instead of ${numberInWords(was.right)}`;
  }
  const [was, is] = [conditionInWords(before), conditionInWords(after)];
  if (was === is) return "now measures by other limits";
  return `now holds when ${is || "nothing does"}, instead of when ${was || "nothing does"}`;
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
