import { expect, test } from "vitest";
import { kindOf } from "../index.ts";
import { playNode } from "../playing.ts";

test("it says its text with the variables filled in, and goes on", () => {
  const played = playNode("say", { text: "Order {{order.number}} is here." }, ["hi"], {
    order: { number: "1042" },
  });
  expect(played.said).toEqual(["Order 1042 is here."]);
  expect(played.left?.exit).toBe("next");
});

test("a text that is too long is told in words, and an empty one in the form's own", () => {
  const problems = (text: string) =>
    kindOf({ kind: "say" })
      ?.problems({ text })
      .map(({ message }) => message);
  expect(problems("x".repeat(4001))).toEqual(["It is longer than 4,000 characters: make it shorter."]);
  expect(problems("")).toEqual(["Write what to say."]);
});
