import { expect, test } from "vitest";
import type { Brief } from "#flows/brief/brief.ts";
import { firstReplyWarnings } from "./first-reply-warnings.ts";

const brief: Brief = {
  why: [],
  wants: [],
  facts: [{ label: "Order number", value: "1042", evidence: [{ message: 1 }] }],
  tried: [],
  promised: [],
  open: [],
  mood: { course: [], movedAt: null },
};
const asks = "Could you send me your order number?";

test("a first reply that asks for what is known is told what it is", () => {
  expect(firstReplyWarnings(asks, { entries: [], brief })).toEqual(["Asks for the order number: it is 1042"]);
});

test("later replies are left alone", () => {
  const answered = { kind: "message", role: "agent", text: "Hello", by: "Ana", seq: 4, at: "" } as const;
  expect(firstReplyWarnings(asks, { entries: [answered], brief })).toEqual([]);
});
