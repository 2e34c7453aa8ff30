import { expect, test } from "vitest";
import { playNode } from "../playing.ts";

test("it says its text with the variables filled in, and goes on", () => {
  const played = playNode("say", { text: "Order {{order.number}} is here." }, ["hi"], {
    order: { number: "1042" },
  });
  expect(played.said).toEqual(["Order 1042 is here."]);
  expect(played.left?.exit).toBe("next");
});
