import { expect, test } from "vitest";
import type { Flow, Node } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";
import { defaultPolicies } from "../policies.ts";
import { flowOf } from "../testing.ts";
import { checkFlow } from "./check-flow.ts";
import { guarantees } from "./guarantees.ts";

type Rule = { left: string; op: string; right?: Node["config"][string] };

/** A flow that looks an order up, asks something of what is known and then says the text. */
function saying(text: string, rule?: Rule, exit = "yes"): Flow {
  const other = exit === "yes" ? "no" : "yes";
  const flow = flowOf(
    [
      ["start", "start"],
      ["look", "fetchOrder", { number: "", email: "" }],
      ["which", "fetchSubscription", { subscription: "", email: "" }],
      ["rule", "condition", { rule: { match: "all", tests: [rule ?? { left: "order", op: "is set" }] } }],
      ["say", "say", { text }],
      ["care", "handoff"],
      ["end", "close"],
    ],
    [
      "start.next → look",
      "look.found → which",
      "which.found → rule",
      ...["missing", "failed", "unknown"].flatMap((id) => [`look.${id} → care`, `which.${id} → care`]),
      `rule.${exit} → say`,
      `rule.${other} → care`,
      "say.next → end",
    ],
  );
  return { ...flow, policies: defaultPolicies };
}

const found = (flow: Flow) =>
  checkFlow(flow).flatMap((one) =>
    one.rule === "unset variable" ? [one.variable] : one.rule === "whole record" ? [one.field] : [],
  );

test.each([
  "customer.firstName",
  "customer.name",
  "customer.email",
  "order.tracking",
  "order.expectedAt",
  "order.deliveredAt",
  "subscription.nextAt",
  "signals.keywords",
  "language",
])("a text that says {{%s}} may have a hole, and none with a fallback", (path) => {
  const hole = saying(`It is {{${path}}}.`);
  expect(found(hole)).toEqual([path]);
  expect(guarantees(hole).find(({ id }) => id === "set before use")?.proved).toBe(false);
  expect(found(saying(`It is {{${path} | "unknown"}}.`))).toEqual([]);
});

test.each<[string, Rule, string]>([
  ["customer.firstName", { left: "customer.name", op: "is set" }, "yes"],
  ["customer.email", { left: "customer.verified", op: "is", right: true }, "yes"],
  ["order.tracking", { left: "order.tracking", op: "is not set" }, "no"],
  ["order.expectedAt", { left: "order.daysLate", op: ">", right: 2 }, "yes"],
  ["order.deliveredAt", { left: "order.status", op: "is", right: "delivered" }, "yes"],
  ["signals.keywords", { left: "signals.keywords", op: "is set" }, "yes"],
])("a condition on the way that tells that %s is there leaves no hole", (path, rule, exit) => {
  expect(found(saying(`It is {{${path}}}.`, rule, exit))).toEqual([]);
  expect(found(saying(`It is {{${path}}}.`, rule, exit === "yes" ? "no" : "yes"))).toEqual([path]);
});

test("an order or a customer as a whole is nothing to say", () => {
  expect(found(saying("It is {{order}}."))).toEqual(["order"]);
  expect(found(saying("{{customer}}"))).toEqual(["customer"]);
});

test("what a greeting calls somebody has a fallback for whoever did not say their name", () => {
  const greeting = (text: string) =>
    flowOf(
      [
        ["start", "start", { greeting: text }],
        ["care", "handoff"],
      ],
      ["start.next → care"],
    );
  expect(found(greeting("Hi {{customer.firstName}}, what is it?"))).toEqual(["customer.firstName"]);
  expect(found(greeting('Hi {{customer.firstName | "there"}}, what is it?'))).toEqual([]);
});

test("a policy says only what its rule tells of", () => {
  const [policy] = defaultPolicies;
  if (!policy) throw new Error("There are policies.");
  const say = "I have {{order.number}} here, {{customer.name}}.";
  const told = (tests: (typeof policy)["when"]["tests"]) =>
    found({
      ...saying(""),
      policies: [{ ...policy, when: { match: "all", tests }, handoff: { ...policy.handoff, say } }],
    });
  expect(told(policy.when.tests)).toEqual(["order", "customer.name"]);
  expect(
    told([
      { left: "order.daysLate", op: ">", right: 2 },
      { left: "customer.name", op: "is set" },
    ]),
  ).toEqual([]);
});

test.each<[string, Node["config"], string[]]>([
  ["fetchOrder", { number: "", email: "{{customer.email}}" }, []],
  ["fetchOrder", { number: "{{order.tracking}}-1", email: "" }, ["order.tracking"]],
  ["httpRequest", { url: "https://api.example.com/{{order.tracking}}" }, ["order.tracking"]],
  ["httpRequest", { method: "POST", body: '{"track": "{{order.tracking}}"}' }, ["order.tracking"]],
  ["httpRequest", { method: "POST", body: '{"track": "{{order.tracking | ""}}"}' }, []],
  ["aiResolve", { followUp: "Does that help, {{customer.firstName}}?" }, ["customer.firstName"]],
])("%s with %j may leave holes: %j", (kind, config, holes) => {
  const flow = saying("Fine.");
  const calling = flow.nodes.map((node) =>
    node.id === "say" ? { ...node, kind, config: configOf(kind, config) } : node,
  );
  const exits = kindOf({ kind })?.exits({}) ?? [];
  const edges = [
    ...flow.edges.filter(({ from }) => from !== "say"),
    ...exits.map(({ id }) => ({ from: "say", exit: id, to: "care" })),
  ];
  expect(found({ ...flow, nodes: calling, edges })).toEqual(holes);
});

function configOf(kind: string, config: Node["config"]): Node["config"] {
  return { ...kindOf({ kind })?.defaults, ...config };
}
