import { expect, test } from "vitest";
import { rightOf, withLeft, withOperator, withSlope } from "./test-edits.ts";

test("numbers are compared as numbers, also with a typographic minus", () => {
  expect(rightOf("−0.4")).toBe(-0.4);
  expect(rightOf("3")).toBe(3);
});

test("a number still being typed stays as typed", () => {
  expect(rightOf("0.")).toBe("0.");
  expect(rightOf("-")).toBe("-");
});

test("words stay words", () => {
  expect(rightOf("out for delivery")).toBe("out for delivery");
});

test("a count of messages goes away with the signal", () => {
  const rule = { left: "signals.sentiment", op: "<", right: -0.4, messages: 2 } as const;
  expect(withLeft(rule, "order.daysLate")).toEqual({ left: "order.daysLate", op: "<", right: -0.4 });
  expect(withLeft(rule, "signals.loop").messages).toBe(2);
});

test("asking whether there is a value compares with nothing", () => {
  expect(withOperator({ left: "email", op: "is", right: "x" }, "is set")).toEqual({
    left: "email",
    op: "is set",
  });
});

test("looking at something with few values compares with one of them", () => {
  const rule = { left: "signals.sentiment", op: "<", right: -0.4 } as const;
  expect(withLeft(rule, "order.status")).toMatchObject({ op: "is", right: "processing" });
  expect(withLeft({ left: "order.status", op: "is", right: "shipped" }, "order.daysLate").right).toBe("");
});

test("one value becomes a list of one, and a list its first", () => {
  const rule = { left: "order.status", op: "is", right: "shipped" } as const;
  const several = withOperator(rule, "is one of");
  expect(several.right).toEqual(["shipped"]);
  expect(withOperator(several, "is").right).toBe("shipped");
});

test("how a signal moves is looked at over two messages at least", () => {
  const rule = { left: "signals.sentiment", op: "<", right: -0.2, messages: 1 } as const;
  expect(withSlope(rule, true)).toMatchObject({ slope: true, messages: 2 });
  expect(withSlope(withSlope(rule, true), false)).not.toHaveProperty("slope");
  expect(withLeft(withSlope(rule, true), "order.daysLate")).not.toHaveProperty("slope");
});
