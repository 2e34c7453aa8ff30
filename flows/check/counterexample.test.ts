import { expect, test } from "vitest";
import type { Node } from "../flow.ts";
import { broken, ends, fails, type Nodes, policied } from "./guarantees.testing.ts";

test("a conversation is found behind conditions on what an order, an answer and the customer hold", () => {
  const rule = (left: string, op: string, right: Node["config"][string]) => ({
    rule: { match: "all", tests: [{ left, op, right }] },
  });
  const nodes: Nodes = [
    ...ends,
    ["vip", "condition", rule("customer.tags", "contains", "vip")],
    ["many", "ask", { answer: "number", variable: "many" }],
    ["lots", "condition", rule("many", ">", 10)],
    ["look", "fetchOrder", { number: "", email: "" }],
    ["late", "condition", rule("order.daysLate", ">", 14)],
    ["old", "condition", rule("order.placedAt", "older than", 30)],
    ["say", "say", { text: "{{nothing}}" }],
  ];
  const flow = policied(nodes, [
    "start.next → vip",
    "vip.yes → many",
    "vip.no → end",
    "many.answered → lots",
    "many.notUnderstood → care",
    "lots.yes → look",
    "lots.no → end",
    "look.found → late",
    ...fails.map((exit) => `look.${exit} → care`),
    "late.yes → old",
    "late.no → end",
    "old.yes → say",
    "old.no → end",
    "say.next → end",
  ]);
  expect(broken(flow, "set before use")).toMatchObject({
    customer: { tags: ["vip"] },
    messages: ["Hello", "11"],
  });
});

test("a conversation is found behind an empty queue, closed hours, a split by chance and an agent", () => {
  const nodes: Nodes = [
    ...ends,
    ["hours", "businessHours"],
    ["split", "abSplit"],
    ["queue", "handoff", { queue: "vip", nobodyAvailable: "" }],
    ["say", "say", { text: "{{nothing}}" }],
  ];
  const flow = policied(nodes, [
    "start.next → hours",
    "hours.open → end",
    "hours.closed → split",
    "split.a → end",
    "split.b → care",
    "care.returned → queue",
    "queue.nobodyAvailable → say",
    "say.next → end",
  ]);
  expect(broken(flow, "set before use").steps).toEqual([
    { say: "Hello" },
    { queue: "vip", is: "nobody available" },
    { agent: "accepts" },
    { agent: "returns" },
  ]);
});
