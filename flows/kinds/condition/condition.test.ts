import { expect, test } from "vitest";
import { playNode } from "../playing.ts";

const late = { rule: { match: "all", tests: [{ left: "order.daysLate", op: ">", right: 3 }] } };

test("it leaves through Yes where the rule holds, and says what it measured", () => {
  const { left } = playNode("condition", late, ["hi"], { order: { daysLate: 4 } });
  expect(left).toMatchObject({ exit: "yes", because: { holds: true, measured: [{ values: [4] }] } });
});

test("it leaves through Otherwise where the rule does not hold or the variable is missing", () => {
  expect(playNode("condition", late, ["hi"], { order: { daysLate: 3 } }).left?.exit).toBe("no");
  expect(playNode("condition", late, ["hi"]).left?.exit).toBe("no");
});

test("a rule may look at signals", () => {
  const rule = { match: "all", tests: [{ left: "signals.intent", op: "is", right: "order_status" }] };
  expect(
    playNode("condition", { rule }, [{ text: "…", signals: { intent: "order_status" } }]).left?.exit,
  ).toBe("yes");
});

test("what it measures of a long message is whole where an emoji stands at the cut", () => {
  const rule = { match: "all", tests: [{ left: "message.text", op: "is set" }] };
  const { left } = playNode("condition", { rule }, [`${"a".repeat(599)}😀 and on`]);
  const [text] = left?.because?.measured[0]?.values ?? [];
  expect(String(text)).toMatch(/^a{599}/);
  expect(String(text).isWellFormed()).toBe(true);
});
