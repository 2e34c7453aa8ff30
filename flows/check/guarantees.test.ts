import { expect, test } from "vitest";
import { demoStore } from "../demo-store/demo-store.ts";
import type { Flow, Node, Policy } from "../flow.ts";
import { defaultPolicies } from "../policies.ts";
import { open } from "../scenario/play.ts";
import { playStep } from "../scenario/play-step.ts";
import { flowOf } from "../testing.ts";
import { checkFlow } from "./check-flow.ts";
import type { Counterexample } from "./counterexample.ts";
import { type Guarantee, type GuaranteeId, guarantees } from "./guarantees.ts";

type Nodes = [id: string, kind: string, config?: Node["config"]][];

const policied = (nodes: Nodes, edges: string[]): Flow => ({
  ...flowOf(nodes, edges),
  policies: defaultPolicies,
});
const ends: Nodes = [
  ["start", "start"],
  ["care", "handoff"],
  ["end", "close"],
];
const fails = ["missing", "failed", "unknown"];

/** The one guarantee that does not hold, with its conversation played again from what it tells alone. */
function broken(flow: Flow, id: GuaranteeId): Counterexample {
  const found = guarantees(flow).filter((guarantee) => !guarantee.proved);
  expect(found.map((guarantee) => guarantee.id)).toEqual([id]);
  const [guarantee] = found as Extract<Guarantee, { proved: false }>[];
  const example = guarantee?.counterexample;
  if (!example) throw new Error("There is a counterexample.");
  expect(example.walked).toBe(true);
  const { at, customer, seed, stubs, steps } = example;
  const opened = open({
    flow,
    articles: [],
    store: demoStore({ seed: 7, now: at }),
    customer,
    now: at,
    stubs,
    seed,
  });
  const play = steps.reduce((before, step) => {
    const played = playStep(before, step);
    if (!played.ok) throw new Error(played.message);
    return played.play;
  }, opened);
  const left = play.entries.flatMap((entry) =>
    entry.kind === "left" ? [`${entry.node}.${entry.exit}`] : [],
  );
  const wanted = example.exits.map(({ node, exit }) => `${node}.${exit}`);
  expect(left.slice(0, wanted.length)).toEqual(wanted);
  return example;
}

function proved(flow: Flow): void {
  expect(guarantees(flow).filter((guarantee) => !guarantee.proved)).toEqual([]);
}

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

test("a failing call that nobody hears of is shown with its stub", () => {
  const nodes: Nodes = [...ends, ["look", "fetchOrder", { number: "", email: "" }]];
  const edges = ["start.next → look", "look.found → end", "look.missing → end", "look.failed → care"];
  proved(policied(nodes, [...edges, "look.unknown → care"]));
  const { path, stubs } = broken(policied(nodes, edges), "failed calls");
  expect(path).toEqual(["start", "look"]);
  expect(stubs).toEqual({ look: { status: "unknown" } });
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

const yesNo = [
  { id: "yes", label: "Yes" },
  { id: "no", label: "No" },
];
const wishTests = [{ left: "signals.wantsHuman", op: ">=" as const, right: 0.5 }];

function wishPolicy(change: Partial<Policy>): Policy[] {
  return defaultPolicies.slice(0, 1).map((policy) => ({ ...policy, ...change }));
}
