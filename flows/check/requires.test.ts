import { expect, test } from "vitest";
import type { Condition, Test } from "../condition.ts";
import { requires } from "./requires.ts";

const exit = (rule: Condition, holds: boolean) => ({
  id: "yes",
  label: "Yes",
  required: true,
  takes: [{ rule, holds }],
});
const late: Test = { left: "order.daysLate", op: ">", right: 2 };
const gone: Test = { left: "order", op: "is not set" };
const upset: Test = { left: "signals.sentiment", op: "<", right: 0 };

test.each<[string, Condition, boolean, boolean]>([
  ["late holds", { match: "all", tests: [late] }, true, true],
  ["late does not hold", { match: "all", tests: [late] }, false, false],
  ["late and upset hold", { match: "all", tests: [late, upset] }, true, true],
  ["late or upset holds", { match: "any", tests: [late, upset] }, true, false],
  ["late or late holds", { match: "any", tests: [late, late] }, true, true],
  ["is not set does not hold", { match: "all", tests: [gone] }, false, true],
  ["is not set holds", { match: "all", tests: [gone] }, true, false],
  ["not set or upset does not hold", { match: "any", tests: [gone, upset] }, false, true],
  ["not set and upset does not hold", { match: "all", tests: [gone, upset] }, false, false],
])("an exit taken where %s tells whether the order is set", (_, rule, holds, required) => {
  expect(requires(exit(rule, holds), "order")).toBe(required);
});

test("an exit that a bound opens too tells nothing", () => {
  expect(requires({ ...exit({ match: "all", tests: [late] }, true), boundedBy: 3 }, "order")).toBe(false);
});
