import { expect, test } from "vitest";
import type { Policy } from "../flow.ts";
import { defaultPolicies } from "../policies.ts";
import { flowOf } from "../testing.ts";
import { checkFlow } from "./check-flow.ts";
import { broken, ends, type Nodes, policied, proved } from "./guarantees.testing.ts";
import { guarantees } from "./guarantees.ts";

test("a stretch without a way out is shown with the way into it, a way out of it proves it", () => {
  const nodes: Nodes = [
    ...ends,
    ["ask", "ask", { answer: "text" }],
    ["limit", "loopDetector"],
    ["wait", "wait"],
  ];
  const edges = ["start.next → ask", "ask.answered → limit", "limit.fresh → wait", "wait.message → ask"];
  proved(policied(nodes, [...edges, "limit.looping → care", "wait.done → end"]));
  const lost: Nodes = [
    ["start", "start"],
    ["first", "ask", { answer: "text" }],
    ["again", "ask", { answer: "number", lookBack: false, variable: "many", noReplyMinutes: 5 }],
  ];
  const trap = policied(lost, [
    "start.next → first",
    "first.answered → again",
    ...["answered", "notUnderstood", "noReply"].map((exit) => `again.${exit} → again`),
  ]);
  const found = guarantees(trap).find(({ id }) => id === "way out");
  expect(found).toMatchObject({ proved: false, counterexample: { path: ["start"], walked: true } });
});

test("a circle without the customer is walked once around", () => {
  const nodes: Nodes = [
    ...ends,
    ["look", "fetchOrder", { number: "", email: "" }],
    ["sorry", "say", { text: "One moment." }],
  ];
  const edges = ["start.next → look", "look.found → end", "look.missing → care", "look.unknown → care"];
  proved(policied(nodes, [...edges, "look.failed → sorry", "sorry.next → care"]));
  const example = broken(
    policied(nodes, [...edges, "look.failed → sorry", "sorry.next → look"]),
    "customer turn",
  );
  expect(example.path).toEqual(["start", "look", "sorry", "look"]);
  expect(example.stubs).toEqual({ look: { status: "failed" } });
});

test("waiting in a circle is a circle without the customer", () => {
  const circle = policied(
    [...ends, ["wait", "wait"]],
    ["start.next → wait", "wait.done → wait", "wait.message → end"],
  );
  expect(broken(circle, "customer turn").steps).toContainEqual({ wait: 1_440 });
});

test("an endless circle of customer turns is walked twice, and a loop detector bounds it", () => {
  const nodes: Nodes = [
    ...ends,
    ["more", "choose", { question: "Anything else?", variable: "more", choices: yesNo }],
    ["limit", "loopDetector"],
  ];
  const edges = ["start.next → more", "more.no → end", "more.notUnderstood → care", "limit.looping → care"];
  proved(policied(nodes, [...edges, "more.yes → limit", "limit.fresh → more"]));
  const example = broken(
    policied(nodes, [...edges, "more.yes → more", "limit.fresh → more"]),
    "bounded circles",
  );
  expect(example.path).toEqual(["start", "more", "more", "more"]);
  expect(example.messages).toEqual(["Hello", "Yes", "Yes"]);
});

test("a circle that a rule on visits ends is not shown as endless, and not proved either", () => {
  const flow = policied(
    [
      ...ends,
      ["ask", "ask", { answer: "text", lookBack: false }],
      ["often", "condition", { rule: { match: "all", tests: [{ left: "visits.ask", op: ">=", right: 3 }] } }],
    ],
    ["start.next → ask", "ask.answered → often", "often.yes → care", "often.no → ask"],
  );
  expect(guarantees(flow).find(({ id }) => id === "bounded circles")).toMatchObject({
    proved: false,
    counterexample: { walked: false },
  });
  const warned = { rule: "endless circle", severity: "warning" };
  expect(checkFlow(flow)).toContainEqual(expect.objectContaining(warned));
  const never = {
    ...flow,
    // the rule against circles would end this one
    policies: flow.policies.filter(({ id }) => id !== "in-circles"),
    edges: flow.edges.map((edge) => (edge.exit === "yes" ? { ...edge, to: "ask" } : edge)),
  };
  expect(checkFlow(never)).toContainEqual(
    expect.objectContaining({ rule: "endless circle", severity: "error" }),
  );
});

test("a bound that leads to no person is shown", () => {
  const nodes: Nodes = [
    ...ends,
    ["ask", "ask", { answer: "text", lookBack: false }],
    ["limit", "loopDetector"],
  ];
  const edges = ["start.next → ask", "ask.answered → limit", "limit.fresh → ask"];
  expect(broken(policied(nodes, [...edges, "limit.looping → end"]), "bounded circles").exits.at(-1)).toEqual({
    node: "limit",
    exit: "looping",
  });
});

test("a wish for a human needs a policy of its own, or an exit wherever somebody may wish", () => {
  const bare = flowOf(
    [...ends, ["ask", "ask", { answer: "text" }], ["ai", "aiResolve"]],
    [
      "start.next → ai",
      "ai.resolved → end",
      ...["notResolved", "wantsHuman", "exception", "failed"].map((exit) => `ai.${exit} → care`),
    ],
  );
  proved(bare);
  const asking = { ...bare, edges: [...bare.edges.slice(1), { from: "start", exit: "next", to: "ask" }] };
  const led = { ...asking, edges: [...asking.edges, { from: "ask", exit: "answered", to: "ai" }] };
  expect(broken(led, "wish").messages).toEqual(["I want to talk to a human"]);
  proved({ ...led, policies: wishPolicy({}) });
  for (const change of [
    { enabled: false },
    { scope: { channels: ["web"], intents: [], tags: [] } },
    {
      when: {
        match: "all" as const,
        tests: [...wishTests, { left: "channel", op: "is" as const, right: "web" }],
      },
    },
    { when: { match: "all" as const, tests: wishTests.map((one) => ({ ...one, right: 0.9 })) } },
  ]) {
    expect(guarantees({ ...led, policies: wishPolicy(change) }).find(({ id }) => id === "wish")?.proved).toBe(
      false,
    );
  }
});

test("a wish that is heard and led astray is shown with where it ends up", () => {
  const astray = flowOf(
    [...ends, ["mood", "sentimentGate"]],
    ["start.next → mood", "mood.frustrated → care", "mood.calm → end"],
  );
  expect(broken(astray, "wish")).toMatchObject({
    path: ["start", "mood", "end"],
    messages: ["I want to talk to a human"],
  });
});

test("a variable that one path leaves unset is shown with a conversation that takes it", () => {
  const nodes: Nodes = [
    ...ends,
    [
      "split",
      "condition",
      { rule: { match: "all", tests: [{ left: "signals.urgency", op: ">=", right: 0.5 }] } },
    ],
    ["ask", "ask", { answer: "text" }],
    ["say", "say", { text: "Order {{orderNumber}}." }],
  ];
  const edges = ["start.next → split", "split.yes → ask", "ask.answered → say", "say.next → end"];
  proved(policied(nodes, [...edges, "split.no → ask"]));
  expect(broken(policied(nodes, [...edges, "split.no → say"]), "set before use")).toMatchObject({
    path: ["start", "split", "say"],
  });
});

test("what is known is not asked again, unless a look-up cast doubt on it", () => {
  const ask = { answer: "order number", lookBack: false } as const;
  const nodes: Nodes = [
    ...ends,
    ["first", "ask", ask],
    ["look", "fetchOrder", { number: "{{orderNumber}}", email: "" }],
    ["again", "ask", ask],
  ];
  const edges = [
    "start.next → first",
    "first.answered → look",
    "first.notUnderstood → care",
    "look.failed → care",
    "look.unknown → care",
    "again.answered → end",
    "again.notUnderstood → care",
  ];
  proved(policied(nodes, [...edges, "look.missing → again", "look.found → end"]));
  const example = broken(
    policied(nodes, [...edges, "look.missing → care", "look.found → again"]),
    "asked once",
  );
  expect(example.path).toEqual(["start", "first", "look", "again"]);
});

const yesNo = [
  { id: "yes", label: "Yes" },
  { id: "no", label: "No" },
];
const wishTests = [{ left: "signals.wantsHuman", op: ">=" as const, right: 0.5 }];

function wishPolicy(change: Partial<Policy>): Policy[] {
  return defaultPolicies.slice(1, 2).map((policy) => ({ ...policy, ...change }));
}
