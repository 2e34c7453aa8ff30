import { expect, test } from "vitest";
import { moodNow } from "./mood-now.ts";

const angry = { sentiment: -0.7, emotion: "angry" as const };
const plain = { sentiment: 0, emotion: "neutral" as const };

test("a plain answer after an outburst does not make it calm again, a second one does", () => {
  expect(moodNow([angry, plain])).toBe("angry");
  expect(moodNow([angry, plain, plain])).toBe("neutral");
});

test("who has said nothing is in no mood", () => {
  expect(moodNow([])).toBe("neutral");
});
