import { expect, test } from "vitest";
import { disconnect } from "../edit/edges.ts";
import { newFlow } from "../edit/new-flow.ts";
import type { Flow } from "../flow.ts";
import { defaultPolicies } from "../policies.ts";
import { flowOf } from "../testing.ts";
import { checkFlow } from "./check-flow.ts";

const policied = (...args: Parameters<typeof flowOf>): Flow => ({
  ...flowOf(...args),
  policies: defaultPolicies,
});
const sound = policied(
  [
    ["start", "start"],
    ["order", "ask", { answer: "text" }],
    ["say", "say", { text: "Order {{orderNumber}}." }],
    ["end", "close"],
  ],
  ["start.next → order", "order.answered → say", "say.next → end"],
);
const rules = (flow: Flow) => checkFlow(flow).map((finding) => finding.rule);
const changed = (id: string, change: object): Flow => ({
  ...sound,
  nodes: sound.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)),
});

test("nothing is said against a sound flow", () => {
  expect(checkFlow(sound)).toEqual([]);
});

test("an exit that leads nowhere names node, exit and way out, and is told once", () => {
  const findings = checkFlow(disconnect(sound, { from: "say", exit: "next" }));
  expect(findings).toMatchObject([
    { severity: "error", rule: "unconnected exit", nodes: ["say"], exit: "next" },
    { severity: "warning", rule: "unreachable", nodes: ["end"] },
  ]);
  expect(findings[0]?.message).toBe("“say” has no path for “Next”: connect it.");
  expect(rules(newFlow("Orders"))).toEqual(["unconnected exit"]);
});

test("a node without a path to it is a warning, a remark on the canvas is not", () => {
  const remarks = flowOf(
    [
      ["island", "close"],
      ["remark", "note"],
    ],
    [],
  ).nodes;
  expect(checkFlow({ ...sound, nodes: [...sound.nodes, ...remarks] })).toMatchObject([
    { severity: "warning", rule: "unreachable", nodes: ["island"] },
  ]);
});

test("settings that do not fit name the field", () => {
  expect(checkFlow(changed("say", { config: { text: "" } }))).toContainEqual(
    expect.objectContaining({ rule: "settings", field: "text", message: "“say”: Write what to say." }),
  );
});

test("an unknown kind is told with the nearest known one", () => {
  const [finding] = checkFlow(changed("say", { kind: "sya" }));
  expect(finding).toMatchObject({ rule: "unknown kind", kind: "sya", meant: "say" });
  expect(finding?.message).toMatch(/did you mean “say”/);
});

test("no Start, two Starts, a dangling edge and a doubled id are errors", () => {
  expect(rules({ ...sound, nodes: sound.nodes.slice(1) })).toContain("no start");
  const again = { ...sound.nodes[0], id: "start2" } as Flow["nodes"][0];
  expect(rules({ ...sound, nodes: [...sound.nodes, again] })).toContain("several starts");
  expect(rules({ ...sound, edges: [...sound.edges, { from: "say", exit: "nope", to: "end" }] })).toContain(
    "dangling edge",
  );
  expect(rules({ ...sound, nodes: [...sound.nodes, ...sound.nodes.slice(3)] })).toContain("duplicate id");
});

test("two policies with one id are an error", () => {
  expect(checkFlow({ ...sound, policies: [...sound.policies, ...sound.policies.slice(1, 2)] })).toMatchObject(
    [{ rule: "duplicate id", policy: "wants-a-human" }],
  );
});

test("what is wrong with a text is told with its place", () => {
  expect(checkFlow(changed("say", { config: { text: "Hi {{orderNumber" } }))).toMatchObject([
    { rule: "template", nodes: ["say"], at: 3, length: 2 },
  ]);
});

test("a part that there is not is told with the one that was meant, in texts and in conditions", () => {
  const split = policied(
    [
      ["start", "start"],
      ["order", "fetchOrder", { number: "", email: "" }],
      [
        "late",
        "condition",
        { rule: { match: "all", tests: [{ left: "order.daysLatte", op: ">", right: 0 }] } },
      ],
      ["say", "say", { text: "It is {{order.statuss}}." }],
      ["care", "handoff"],
    ],
    [
      "start.next → order",
      "order.found → late",
      ...["missing", "failed", "unknown"].map((exit) => `order.${exit} → care`),
      "late.yes → say",
      "late.no → care",
      "say.next → care",
    ],
  );
  expect(checkFlow(split)).toMatchObject([
    { rule: "unknown field", nodes: ["late"], field: "order.daysLatte", meant: "order.daysLate" },
    { rule: "unknown field", nodes: ["say"], field: "order.statuss", meant: "order.status" },
  ]);
});

test("a comparison that cannot fit what it compares is an error, also in a policy", () => {
  const [, policy] = defaultPolicies;
  if (!policy) throw new Error("There are policies.");
  const odd = {
    ...policy,
    id: "odd",
    when: {
      match: "all" as const,
      tests: [{ left: "signals.sentiment", op: "contains" as const, right: "x" }],
    },
  };
  expect(checkFlow({ ...sound, policies: [...sound.policies, odd] })).toMatchObject([
    { rule: "unfit operator", policy: "odd", field: "signals.sentiment", operator: "contains" },
  ]);
});

test("a comparison with nothing, with no number or with what never is names what is missing", () => {
  const compared = (left: string, op: string, right?: string | boolean | string[]) => {
    const tests = [{ left, op, ...(right === undefined ? {} : { right }) }];
    const flow = policied(
      [
        ["start", "start"],
        ["rule", "condition", { rule: { match: "all", tests } }],
        ["end", "close"],
      ],
      ["start.next → rule", "rule.yes → end", "rule.no → end"],
    );
    return checkFlow(flow).map(({ severity, message }) => `${severity}: ${message}`);
  };
  expect(compared("customer.email", "is")).toEqual([
    "error: “rule” asks whether customer.email is …, and does not say what: add it.",
  ]);
  expect(compared("customer.email", "starts with", "")).toHaveLength(1);
  expect(compared("customer.email", "is none of", [])).toHaveLength(1);
  expect(compared("customer.email", "is set")).toEqual([]);
  expect(compared("signals.sentiment", "<", "low")).toEqual([
    "error: “rule” asks whether signals.sentiment < “low”, which is no number: write one.",
  ]);
  expect(compared("signals.wantsHuman", "is", true)).toHaveLength(1);
  expect(compared("signals.sentiment", "<", "-0.5")).toEqual([]);
  expect(compared("signals.intent", "is one of", ["none", "return_reqest"])).toEqual([
    "error: “rule” asks whether signals.intent is one of “return_reqest”, which it never is: did you mean “return_request”?",
  ]);
});

test("while settings do not fit, nothing is said of the exits that nobody knows", () => {
  const choices = [
    { id: "yes", label: "Yes" },
    { id: "no", label: "" },
  ];
  const flow = policied(
    [
      ["start", "start"],
      ["ask", "choose", { choices }],
      ["end", "close"],
    ],
    ["start.next → ask", "ask.yes → end", "ask.no → end", "ask.notUnderstood → end"],
  );
  expect(rules(flow)).toEqual(["settings"]);
});

test("a policy that reads what may not be set yet is an error", () => {
  const [, policy] = defaultPolicies;
  if (!policy) throw new Error("There are policies.");
  const handoff = { ...policy.handoff, say: "About {{orderNumber}}: a colleague comes." };
  expect(checkFlow({ ...sound, policies: [{ ...policy, handoff }] })).toMatchObject([
    { rule: "unset variable", policy: policy.id, variable: "orderNumber" },
  ]);
});

test("one variable for two things is a warning", () => {
  const twice = policied(
    [
      ["start", "start"],
      ["when", "ask", { answer: "date", variable: "it" }],
      ["many", "ask", { answer: "number", variable: "it" }],
      ["care", "handoff"],
    ],
    [
      "start.next → when",
      "when.answered → care",
      "when.notUnderstood → many",
      "many.answered → care",
      "many.notUnderstood → care",
    ],
  );
  expect(checkFlow(twice)).toMatchObject([
    { severity: "warning", rule: "clashing types", variable: "it", types: ["instant", "number"] },
  ]);
});

test("a call behind a person's taking over is a warning, behind their giving back it is not", () => {
  const late = (exit: string) =>
    policied(
      [
        ["start", "start"],
        ["care", "handoff"],
        ["order", "fetchOrder", { number: "", email: "" }],
        ["end", "close"],
      ],
      [
        "start.next → care",
        `care.${exit} → order`,
        ...["found", "missing", "failed", "unknown"].map((way) => `order.${way} → end`),
      ],
    );
  expect(checkFlow(late("accepted"))).toMatchObject([{ rule: "after a person", nodes: ["order"] }]);
  expect(checkFlow(late("returned"))).toEqual([]);
});

test("a scenario that speaks of a node which is gone is a warning", () => {
  const scenario: Flow["scenarios"][number] = {
    id: "late",
    title: "Late order",
    required: false,
    customer: null,
    at: "2026-11-19T14:05:00Z",
    steps: [],
    stubs: { gone: { status: "failed" } },
    asserts: [{ visits: "say" }, { endsIn: "away" }],
  };
  expect(checkFlow({ ...sound, scenarios: [scenario] })).toMatchObject([
    { severity: "warning", rule: "stale scenario", scenario: "late", missing: ["gone", "away"] },
  ]);
});
