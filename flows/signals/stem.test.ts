import { expect, test } from "vitest";
import { stem } from "./stem.ts";

test.each([
  ["refund", "refunds", "refunded", "refunding"],
  ["ship", "ships", "shipped", "shipping"],
  ["cancel", "cancels", "cancelled", "cancelling"],
  ["arrive", "arrives", "arrived", "arriving"],
  ["reply", "replies", "replied", "replying"],
])("the forms of %s meet", (...forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1);
});

test("different words stay apart", () => {
  expect(stem("miss")).not.toBe(stem("mix"));
  expect(stem("selling")).toBe("sell");
  expect(stem("address")).toBe("address");
});
