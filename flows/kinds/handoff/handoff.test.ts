import { expect, test } from "vitest";
import { begin, machineOf, step } from "../../machine.ts";
import { flowOf, signalsOf, testWorld } from "../../testing.ts";
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

test("its cause is the last decision whose rule held, not an answer given on the way", () => {
  const rule = (op: "is set" | "is not set") => ({ match: "all", tests: [{ left: "message.text", op }] });
  const flow = flowOf(
    [
      ["start", "start"],
      ["broken", "condition", { rule: rule("is set") }],
      ["number", "ask"],
      ["calm", "condition", { rule: rule("is not set") }],
      ["human", "handoff"],
      ["end", "close"],
    ],
    [
      "start.next → broken",
      "broken.yes → number",
      "broken.no → end",
      "number.answered → calm",
      "number.notUnderstood → end",
      "calm.yes → end",
      "calm.no → human",
    ],
  );
  const machine = machineOf(flow);
  const message = { seq: 1, text: "it broke, order 1042", signals: signalsOf({}) };
  const offered = step(
    machine,
    begin(machine, { vars: {}, seed: "" }, testWorld).snapshot,
    { type: "offer", message, waiting: [] },
    testWorld,
  );
  const { emitted } = step(machine, offered.snapshot, { type: "message", message }, testWorld);
  const handoff = emitted.find((one) => one.kind === "handoff");
  expect(handoff).toMatchObject({ cause: { id: "broken", exit: "yes", because: { holds: true } } });
});
