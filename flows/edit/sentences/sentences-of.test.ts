import { expect, test } from "vitest";
import { inFileOrder } from "../../file/order.ts";
import type { Flow } from "../../flow.ts";
import { defaultPolicies } from "../../policies.ts";
import { flowOf } from "../../testing.ts";
import { applyDiff } from "../apply-diff.ts";
import { diff } from "../diff.ts";
import { connect, disconnect, insertOnEdge } from "../edges.ts";
import { configure, moveNodes, removeNodes, rename } from "../nodes.ts";
import { changePolicy, movePolicy } from "../policies.ts";
import { removeAndHeal } from "../remove-and-heal.ts";
import { wrapInSubflow } from "../wrap-in-subflow.ts";
import { sentencesOf } from "./sentences-of.ts";

const at = { x: 0, y: 0 };
const flow: Flow = {
  ...flowOf(
    [
      ["start", "start"],
      ["order", "fetchOrder"],
      ["loop", "loopDetector", { rounds: 3 }],
      ["sorry", "say", { text: "I'm sorry that did not work." }],
      ["close", "close"],
      ["team", "handoff"],
    ],
    [
      "start.next → order",
      "order.found → loop",
      "order.failed → close",
      "loop.looping → team",
      "loop.fresh → close",
      "sorry.next → close",
    ],
  ),
  policies: defaultPolicies,
  layout: { start: at, order: at },
};
const titled = [
  ["order", "Fetch order"],
  ["sorry", "Say sorry"],
  ["team", "Handoff"],
  ["start", "Start"],
  ["loop", "Loop detector"],
  ["close", "Close"],
].reduce((named, [id = "", title = ""]) => rename(named, id, title), flow);

function told(change: (before: Flow) => Flow): string[] {
  const after = change(titled);
  const changes = diff(titled, after);
  expect(inFileOrder(applyDiff(titled, changes))).toEqual(inFileOrder(after));
  return sentencesOf(changes, titled, after).map(({ text }) => text);
}

function set(id: string, settings: Flow["nodes"][number]["config"]) {
  return (before: Flow) =>
    configure(before, id, { ...before.nodes.find((node) => node.id === id)?.config, ...settings });
}

test("a count is told by what it leads to", () => {
  expect(told(set("loop", { rounds: 2 }))).toEqual(["Hands off after 2 loops instead of 3"]);
});

test("a handoff is told by where it goes and how urgently", () => {
  expect(told(set("team", { queue: "refunds", priority: "urgent" }))).toEqual([
    "*Handoff* now goes to Refunds instead of Care, as urgent",
  ]);
  expect(told(set("team", { priority: "high" }))).toEqual([
    "*Handoff* now hands off with high priority instead of normal",
  ]);
});

test("an edge is told by when it is taken, several that go the same way at once", () => {
  const failing = (before: Flow) => connect(before, { from: "order", exit: "failed", to: "sorry" });
  expect(told(failing)).toEqual(["*Fetch order* now leads to *Say sorry* when it fails, instead of *Close*"]);
  const missing = (before: Flow) =>
    ["missing", "unknown"].reduce((led, exit) => connect(led, { from: "order", exit, to: "sorry" }), before);
  expect(told(missing)).toEqual([
    "*Fetch order* now leads to *Say sorry* on “Not found” or when no answer comes",
  ]);
  expect(told((before) => disconnect(before, { from: "order", exit: "found" }))).toEqual([
    "*Fetch order* no longer leads to *Loop detector*",
  ]);
});

test("a default that is written out, and all of one rule as any of it, change nothing and say so", () => {
  const old = configure(flow, "start", { greeting: "" });
  expect(sentencesOf(diff(old, flow), old, flow).map(({ text }) => text)).toEqual([
    "*start*: “Hear quick messages as one” is written differently, and means the same",
  ]);
  const asking = (match: "all" | "any"): Flow => {
    const tests = [{ left: "signals.sentiment", op: "<", right: -0.4 }];
    const added = flowOf([["rule", "condition", { rule: { match, tests } }]], []);
    return { ...flow, nodes: [...flow.nodes, ...added.nodes] };
  };
  const [all, any] = [asking("all"), asking("any")];
  expect(sentencesOf(diff(all, any), all, any).map(({ text }) => text)).toEqual([
    "*rule* is written differently, and means the same",
  ]);
});

test("a node that is put in between is one sentence with its edges", () => {
  const asked = (before: Flow) =>
    rename(
      insertOnEdge(before, { from: "start", exit: "next", to: "order" }, { id: "ask", kind: "ask", at }),
      "ask",
      "Which order?",
    );
  expect(told(asked)).toEqual(["Added *Ask: Which order?* between *Start* and *Fetch order*"]);
});

test("a node that goes says what becomes of the way to it", () => {
  expect(told((before) => removeNodes(before, ["loop"]))).toEqual([
    "Removed *Loop detector*; *Fetch order* no longer leads anywhere",
  ]);
  expect(told((before) => removeAndHeal(before, ["loop"]))).toEqual([
    "Removed *Loop detector*; *Fetch order* now leads to *Close*",
  ]);
});

test("texts are told from and to, long ones by the words that changed", () => {
  expect(told(set("sorry", { text: "I'm sorry, that failed." }))).toEqual([
    "*Say sorry*: “What to say” now reads “I'm sorry, that failed.” instead of “I'm sorry that did not work.”",
  ]);
  const long =
    "This is a long text, longer than what fits on a line, so that only a part of it is worth reading again";
  const before = set("sorry", { text: `${long} today.` })(titled);
  const after = set("sorry", { text: `${long} tomorrow.` })(titled);
  expect(sentencesOf(diff(before, after), before, after)[0]?.text).toBe(
    "*Say sorry*: “What to say” now reads “… worth reading again tomorrow.” instead of “… worth reading again today.”",
  );
});

test("an escalation rule is told by what it needs now", () => {
  const needs = (messages: number, right: number) => (before: Flow) =>
    changePolicy(before, "stays-frustrated", {
      when: { match: "all", tests: [{ left: "signals.sentiment", op: "<", right, messages }] },
    });
  expect(told(needs(3, -0.4))).toEqual(["“Stays frustrated” now needs 3 messages instead of 2"]);
  expect(told(needs(2, -0.5))).toEqual([
    "“Stays frustrated” now needs that sentiment is below −0.50 instead of −0.40",
  ]);
  expect(told((before) => changePolicy(before, "very-upset", { enabled: false }))).toEqual([
    "“Very upset” is switched off",
  ]);
  expect(told((before) => movePolicy(before, "serious-words", 1))).toEqual([
    "“Legal, safety or fraud” is now tried before “Asks for a human”",
  ]);
});

test("what a rule now looks for is told with who does it", () => {
  const when: Flow["policies"][number]["when"] = {
    match: "any",
    tests: [
      { left: "signals.urgency", op: ">=", right: 0.5 },
      { left: "message.text", op: "mentions", right: "lawyer" },
    ],
  };
  expect(told((before) => changePolicy(before, "wants-a-human", { when }))).toEqual([
    "“Asks for a human” now holds when the customer says that it cannot wait or the customer mentions “lawyer”, instead of when the customer asks for a human",
  ]);
});

test("a rule's limits are told: where it counts, and how it hands off", () => {
  const scope = { channels: ["gorgias"], intents: ["refund_request"], tags: ["vip"] };
  expect(told((before) => changePolicy(before, "very-upset", { scope }))).toEqual([
    "“Very upset” now counts only in gorgias, about “Wants a refund”, for customers tagged vip",
  ]);
  const handoff = { ...defaultPolicies[2]?.handoff, queue: "refunds", guideline: "" } as never;
  expect(told((before) => changePolicy(before, "very-upset", { handoff }))).toEqual([
    "“Very upset” now goes to Refunds instead of Care",
    "“Very upset”: “Tone guideline for the agent” is now empty instead of “Own the problem in the first sentence. No set phrases.”",
  ]);
});

test("a slope's limit is told as the fall that it is", () => {
  const falls = (right: number) => (before: Flow) =>
    changePolicy(before, "very-upset", {
      when: {
        match: "all",
        tests: [{ left: "signals.sentiment", op: "<=", right, messages: 3, slope: true }],
      },
    });
  const [was, is] = [falls(-0.3)(titled), falls(-0.9)(titled)];
  expect(sentencesOf(diff(was, is), was, is).map(({ text }) => text)).toEqual([
    "“Very upset” now needs that sentiment falls by at least 0.90 a message over 3 messages, instead of by 0.30",
  ]);
});

test("a handoff whose words for nobody there are emptied or filled says what happens now", () => {
  const say = "Nobody is free. Please wait.";
  const waits = set("team", { nobodyAvailable: say })(titled);
  const leaves = set("team", { nobodyAvailable: "" })(titled);
  const between = (was: Flow, is: Flow) => sentencesOf(diff(was, is), was, is).map(({ text }) => text);
  expect(between(waits, leaves)).toEqual([
    `*Handoff* now goes on through *Nobody available* when nobody is free instead of telling the customer “${say}”`,
  ]);
  expect(between(leaves, waits)).toEqual([
    `*Handoff* now tells the customer “${say}” when nobody is free, and they wait in the queue`,
  ]);
  expect(told(set("close", { say: "" }))[0]).toMatch(/^\*Close\*: “Last words” no longer says “Glad/);
});

const hours = {
  timeZone: "Europe/Lisbon",
  week: [
    { day: "monday", from: "09:00", to: "18:00" },
    { day: "tuesday", from: "09:00", to: "18:00" },
  ],
  holidays: [{ date: "2026-12-25", name: "Christmas" }],
};
const later = {
  ...hours,
  week: hours.week.map((span) => ({ ...span, to: "17:00" })),
  holidays: [{ date: "2027-01-01", name: "New Year" }],
};

test.each([
  ["ask", { answer: "text" }, ["*It* now takes any answer instead of an order number"]],
  ["ask", { tries: 1 }, ["*It* gives up after 1 try instead of 2"]],
  ["ask", { noReplyMinutes: 2880 }, ["*It* now waits 2 days for a reply instead of without end"]],
  ["survey", { noReplyMinutes: 90 }, [/^\*It\* now waits 90 minutes for a reply instead of /]],
  ["aiResolve", { tries: 1 }, ["*It* steps aside after 1 answer instead of 3"]],
  ["runFlow", { inputs: [{ name: "zed", value: "1" }] }, ["*It* now also gives “zed”"]],
  ["runFlow", { outputs: [{ name: "a", value: "b" }] }, ["*It* now also keeps “a”"]],
  [
    "intentRouter",
    {
      routes: [
        { id: "order", label: "Orders", intents: ["order_status", "complaint"] },
        { id: "new", label: "Post", intents: ["shipping_cost"] },
      ],
    },
    [
      "*It*: “Paths” now also has “Post” for “Shipping options and costs”; no longer has “Return or refund”; “Where an order is” now reads “Orders”; “Orders” now also takes “Complaint”; “Orders” no longer takes “Parcel late, lost or not received”",
    ],
  ],
  ["intentRouter", { atLeast: 0.8 }, ["*It* now takes a path when at least 0.80 sure instead of 0.70"]],
  ["intentRouter", { atLeast: 0 }, ["*It* now takes the path of the likeliest intent, however unsure"]],
  [
    "abSplit",
    {
      shares: [
        { id: "a", label: "A", share: 60 },
        { id: "b", label: "B", share: 40 },
      ],
    },
    ["*It*: “Shares” changed: “A” gets 60 % instead of 50 %; “B” gets 40 % instead of 50 %"],
  ],
  [
    "businessHours",
    { hours: later },
    [
      "*It*: “Hours” now has Monday and Tuesday 09:00–17:00 instead of 09:00–18:00; is now closed on New Year (1 Jan 2027); no longer has the holiday Christmas (25 Dec 2026)",
    ],
  ],
])("%s with %j says what is other", (kind, settings, expected) => {
  const before = configured(kind, kind === "businessHours" ? { hours } : {});
  const after = configured(kind, { ...(kind === "businessHours" ? { hours } : {}), ...settings });
  const texts = sentencesOf(diff(before, after), before, after).map(({ text }) => text);
  expect(texts).toEqual(expected.map((one) => (typeof one === "string" ? one : expect.stringMatching(one))));
});

function configured(kind: string, settings: Flow["nodes"][number]["config"]): Flow {
  return rename(flowOf([["it", kind as never, settings]], []), "it", "It");
}

test("a scenario says which steps and which expectations are other, and whether it has to pass", () => {
  const scenario: Flow["scenarios"][number] = {
    id: "case",
    title: "Case",
    required: true,
    customer: null,
    at: "2026-11-19T14:05:00.000Z",
    steps: [{ say: "Hello" }],
    stubs: {},
    asserts: [{ endsAs: "open" }],
  };
  const was = { ...titled, scenarios: [scenario] };
  const other = { steps: [{ say: "Hi" }], asserts: [{ handsOffTo: "care" }], required: false };
  const is: Flow = { ...titled, scenarios: [{ ...scenario, ...other }] };
  expect(sentencesOf(diff(was, is), was, is).map(({ text }) => text)).toEqual([
    "The scenario “Case” now also plays the customer's “Hi” and no longer plays the customer's “Hello”",
    "The scenario “Case” now expects that it hands off to “care”, and no longer expects that it ends still open",
    "The scenario “Case” no longer has to pass before publishing",
  ]);
});

test("a subflow says which variables it takes now", () => {
  const part = { id: "part", name: "Part", inputs: ["order"], outputs: [] };
  const [was, is] = [
    { ...titled, subflows: [part] },
    { ...titled, subflows: [{ ...part, inputs: ["email"] }] },
  ];
  expect(sentencesOf(diff(was, is), was, is).map(({ text }) => text)).toEqual([
    "The subflow “Part” now also takes “email” and no longer takes “order”",
  ]);
});

test("moving nodes says that nothing that runs changes", () => {
  const places = { start: { x: 8, y: 8 }, order: { x: 16, y: 8 } };
  expect(told((before) => moveNodes(before, places))).toEqual(["Moved 2 nodes (nothing that runs changes)"]);
});

test("a part that was wrapped says which nodes went, and what runs it", () => {
  const ids = {
    subflow: "part",
    run: "run",
    begin: "begin",
    ends: ["a", "b"] as [string, string],
    rescue: "r",
  };
  const wrapped = wrapInSubflow(titled, ["sorry"], "Apologise", ids);
  expect(wrapped).toMatchObject({ ok: false });
  const failing = connect(titled, { from: "order", exit: "failed", to: "sorry" });
  const again = wrapInSubflow(failing, ["sorry"], "Apologise", ids);
  if (!again.ok) throw new Error(again.reason);
  const texts = sentencesOf(diff(failing, again.flow), failing, again.flow).map(({ text }) => text);
  expect(texts[0]).toBe("Took *Say sorry* to the new subflow “Apologise”");
  expect(texts[1]).toMatch(
    /^Added \*Run flow: Apologise\* between \*Fetch order\* \(when it fails\) and \*Close\*/,
  );
});
