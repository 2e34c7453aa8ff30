import { expect, test } from "vitest";
import { actInWords } from "./act-in-words.ts";

const acted = { kind: "acted", by: "Ana", act: "cancel", subject: "order 1300" } as const;

test("what was done is told with who did it, and what was not, with why", () => {
  expect(actInWords({ ...acted, outcome: "done", words: "Cancelled order 1300." })).toBe(
    "Ana cancelled order 1300.",
  );
  expect(actInWords({ ...acted, outcome: "refused", words: "Order 1300 is cancelled already." })).toBe(
    "Ana tried to cancel order 1300: Order 1300 is cancelled already.",
  );
});
