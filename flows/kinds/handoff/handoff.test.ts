import { expect, test } from "vitest";
import { playNode } from "../playing.ts";

test("it hands over with its plan, and tells the customer in the CX lead's words", () => {
  const { emitted } = playNode(
    "handoff",
    { queue: "orders", say: "Ana takes over, {{customer.name}}." },
    ["hi"],
    {
      customer: { name: "Maya" },
    },
  );
  expect(emitted.find((one) => one.kind === "handoff")).toMatchObject({
    node: "node",
    cause: { by: "node", id: "node" },
    plan: { queue: "orders", warmth: "warm" },
  });
  expect(emitted.at(-1)).toEqual({ kind: "message", role: "system", text: "Ana takes over, Maya." });
});
