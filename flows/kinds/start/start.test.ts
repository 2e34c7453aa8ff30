import { expect, test } from "vitest";
import { begin, machineOf } from "../../machine.ts";
import { flowOf, testWorld } from "../../testing.ts";

const flow = (greeting: string) => machineOf(flowOf([["start", "start", { greeting }]], []));
const customer = { name: "Maya Reyes" };

test("a greeting is said when the chat opens", () => {
  const { emitted } = begin(
    flow('Hi {{customer.name | first | "there"}}'),
    { vars: { customer }, seed: "" },
    testWorld,
  );
  expect(emitted).toContainEqual({ kind: "message", role: "bot", text: "Hi Maya", node: "start" });
});

test("without a greeting it waits in silence", () => {
  expect(begin(flow(""), { vars: { customer }, seed: "" }, testWorld).emitted).toEqual([
    { kind: "entered", node: "start" },
  ]);
});
