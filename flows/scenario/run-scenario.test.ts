import { describe, expect, test } from "vitest";
import type { Flow } from "../flow.ts";
import { defaultPolicies } from "../policies.ts";
import { flowOf } from "../testing.ts";
import { runScenario } from "./run-scenario.ts";
import { type Assertion, Scenario, type ScenarioStep } from "./scenario.ts";

const flow: Flow = {
  ...flowOf(
    [
      ["start", "start", { greeting: "Hello, this is Tarn & Kettle." }],
      ["number", "ask", { noReplyMinutes: 60 }],
      ["mail", "ask", { question: "Which e-mail did you order with?", answer: "email", variable: "email" }],
      ["fetch", "fetchOrder"],
      ["found", "say", { text: "Order {{order.number}} is {{order.status}}." }],
      ["gone", "handoff"],
      ["done", "close"],
    ],
    [
      "start.next → number",
      "number.answered → mail",
      "number.notUnderstood → gone",
      "number.noReply → done",
      "mail.answered → fetch",
      "mail.notUnderstood → gone",
      "fetch.found → found",
      "fetch.missing → gone",
      "fetch.failed → gone",
      "fetch.unknown → gone",
      "found.next → done",
    ],
  ),
  policies: defaultPolicies,
};

function run(steps: ScenarioStep[], asserts: Assertion[], more: Partial<Scenario> = {}) {
  const scenario = Scenario.parse({
    id: "one",
    title: "One",
    required: false,
    customer: null,
    at: "2026-11-19T15:05:00+01:00",
    steps,
    stubs: {},
    asserts,
    ...more,
  });
  return runScenario(scenario, { flow });
}

function failures(steps: ScenarioStep[], asserts: Assertion[], more: Partial<Scenario> = {}): string[] {
  return run(steps, asserts, more).failed.map(({ sentence }) => sentence);
}

const whole: ScenarioStep[] = [{ say: "where is 1042? maya.reyes@example.com" }];
const angry: ScenarioStep[] = [{ say: "This is a fucking scam, you useless idiots, I hate you" }];

test("a scenario whose assertions all hold passes", () => {
  const asserts: Assertion[] = [
    { endsAs: "resolved" },
    { endsIn: "done" },
    { visits: "fetch" },
    { neverVisits: "gone" },
    { leaves: "fetch", through: "found" },
    { says: "ORDER 1042  is" },
    { neverSays: "sorry" },
    { saysLike: "a good day to you, order number 1042" },
    { neverHandsOff: true },
    { handsOffNotBefore: 2 },
    { neverAsksFor: "orderNumber" },
    { neverDoes: "refund order" },
    { variable: "order.number", is: "1042" },
  ];
  expect(run(whole, asserts)).toMatchObject({ ok: true, failed: [] });
});

test("each assertion that fails says in words what happened instead", () => {
  const order = "it ended in “done”, resolved.";
  expect(
    failures(whole, [
      { endsAs: "open" },
      { endsIn: "mail" },
      { visits: "gone" },
      { neverVisits: "fetch" },
      { leaves: "fetch", through: "missing" },
      { leaves: "gone", through: "accepted" },
      { says: "your parcel" },
      { neverSays: "good day" },
      { handsOffBecause: "stays-frustrated" },
      { handsOffTo: "returns" },
      { asksFor: "email" },
      { asksFor: "size" },
      { offers: "Refund" },
      { cites: "returns-policy" },
      { does: "refund order" },
      { variable: "orderNumber", is: "1043" },
      { tagged: "vip" },
    ]),
  ).toEqual([
    `Ends still open, but ${order}`,
    `Ends in “mail”, but ${order}`,
    `Goes through “gone”, but ${order}`,
    "Never goes through “fetch”, but it did.",
    "Leaves “fetch” through “Not found”, but it left through “Found”.",
    `Leaves “gone” through “Accepted”, but it never came there; ${order}`,
    "Says “your parcel”, but the nearest was “Hello, this is Tarn & Kettle.”.",
    "Never says “good day”, but it said “Glad that helped. Have a good day!”.",
    `Hands off because of “Stays frustrated”, but it never handed off; ${order}`,
    `Hands off to “returns”, but it never handed off; ${order}`,
    "Asks for the email, but no question was put for it.",
    "Asks for the size, but no question was put for it.",
    "Offers “Refund”, but it offered no buttons.",
    "Rests an answer on “returns-policy”, but no answer rested on anything.",
    "Manages to refund the order, but it was never tried.",
    "The order number is “1043”, but it is “1042”.",
    "Is tagged “vip”, but it has no tags.",
  ]);
});

describe("a handoff", () => {
  test("is known by its cause, its queue, its priority and its message", () => {
    const asserts: Assertion[] = [
      { endsAs: "handed_off" },
      { handsOffBecause: "very-upset" },
      { handsOffTo: "care" },
      { handsOffAs: "urgent" },
      { handsOffBy: 1 },
    ];
    expect(failures(angry, asserts)).toEqual([]);
  });

  test("that is not as wanted is told as it was", () => {
    expect(
      failures(
        [{ say: "hello" }, ...angry],
        [
          { handsOffBecause: "gone" },
          { handsOffTo: "returns" },
          { handsOffAs: "low" },
          { handsOffBy: 1 },
          { handsOffNotBefore: 3 },
          { neverHandsOff: true },
          { endsAs: "open" },
        ],
      ),
    ).toEqual([
      "Hands off because of “gone”, but it handed off because of “Very upset” with message 2.",
      "Hands off to “returns”, but it handed off to “care”.",
      "Hands off with low priority, but it handed off with urgent priority.",
      "Hands off by message 1, but it handed off with message 2.",
      "Never hands off before message 3, but it handed off because of “Very upset” with message 2.",
      "Never hands off, but it handed off because of “Very upset” with message 2.",
      "Ends still open, but it ended with “Very upset”, handed off.",
    ]);
  });

  test("may also be named by the node that made it", () => {
    const steps: ScenarioStep[] = [{ say: "hi" }, { say: "what" }, { say: "no idea" }];
    expect(failures(steps, [{ handsOffBecause: "gone" }, { handsOffBecause: "number" }])).toEqual([]);
  });
});

describe("what the flow did", () => {
  const acting = {
    ...flowOf(
      [
        ["start", "start"],
        ["wish", "choose"],
        ["fetch", "fetchOrder", { number: "1042", email: "maya.reyes@example.com" }],
        ["act", "action"],
        ["note", "tag", { add: ["refunded"], remove: [] }],
        ["answer", "aiResolve"],
        ["gone", "handoff"],
        ["done", "close"],
      ],
      [
        "start.next → wish",
        "wish.order → fetch",
        "wish.return → answer",
        "fetch.found → act",
        "act.done → note",
        "act.refused → gone",
        "act.failed → gone",
        "act.unknown → gone",
        "note.next → done",
        "answer.resolved → done",
        "answer.notResolved → gone",
      ],
    ),
  };
  const maya = { email: "maya.reyes@example.com", verified: true };
  const acted = (say: string, asserts: Assertion[], more: Partial<Scenario> = {}) =>
    runScenario(
      Scenario.parse({
        id: "one",
        title: "One",
        required: false,
        customer: maya,
        at: "2026-11-19T14:05:00Z",
        steps: [{ say: "hello" }, { say }],
        stubs: {},
        asserts,
        ...more,
      }),
      { flow: acting },
    ).failed.map(({ sentence }) => sentence);

  test("is known: buttons, acts in the shop and tags", () => {
    const asserts: Assertion[] = [
      { offers: "where is my order?" },
      { does: "refund order" },
      { neverDoes: "cancel order" },
      { tagged: "refunded" },
    ];
    expect(acted("Where is my order?", asserts)).toEqual([]);
  });

  test("and told, where it should not have been, or ended otherwise", () => {
    const stubs = { act: { status: "unknown" as const, reason: "Timed out." } };
    expect(acted("Where is my order?", [{ does: "refund order" }], { stubs })).toEqual([
      "Manages to refund the order, but it may or may not have been done: “Timed out.”.",
    ]);
    expect(
      acted("Where is my order?", [{ neverDoes: "refund order" }, { offers: "Call me" }, { tagged: "vip" }]),
    ).toEqual([
      "Never tries to refund the order, but it was done.",
      "Offers “Call me”, but it offered “Where is my order?”, “I want to return something”, “Something else”.",
      "Is tagged “vip”, but it is tagged “refunded”.",
    ]);
  });

  test("includes what its answers rest on", () => {
    const steps: ScenarioStep[] = [
      { say: "how long do I have to send a jacket back?" },
      { say: "I want to return something" },
    ];
    const [failed] = acted("", [{ cites: "nothing-like-it" }], { steps });
    const slug = failed?.match(/rested on “([^”]+)”/)?.[1];
    expect(acted("", [{ cites: slug ?? "" }], { steps })).toEqual([]);
  });
});

test("a question that was put is told from one that had its answer", () => {
  expect(failures([{ say: "hi" }], [{ asksFor: "orderNumber" }, { neverAsksFor: "email" }])).toEqual([]);
  expect(failures([{ say: "hi" }], [{ neverAsksFor: "orderNumber" }])).toEqual([
    "Never asks for the order number, but it asked “What is your order number?”.",
  ]);
});

test("the virtual clock starts at the scenario's instant, and a wait lets deadlines come due", () => {
  const waited = run([{ say: "hi" }, { wait: 61 }], [{ leaves: "number", through: "noReply" }]);
  expect(waited.ok).toBe(true);
  expect(waited.play.entries[0]?.at).toBe("2026-11-19T14:05:00.000Z");
  expect(waited.play.now).toBe("2026-11-19T15:06:00.000Z");
  const short = failures([{ say: "hi" }, { wait: 59 }], [{ leaves: "number", through: "noReply" }]);
  expect(short).toEqual(["Leaves “number” through “No reply”, but it never left."]);
});

test("stubs answer a node's calls one after the other", () => {
  const stubs = { fetch: [{ status: "failed" as const }] };
  expect(failures(whole, [{ leaves: "fetch", through: "failed" }], { stubs })).toEqual([]);
});

test("an agent takes, answers and closes; a closed queue is told of", () => {
  const steps: ScenarioStep[] = [
    { queue: "care", is: "outside hours" },
    ...angry,
    { agent: "accepts" },
    { agentSays: "Hello, I am Ana." },
    { agent: "closes" },
  ];
  const ran = run(steps, [{ endsAs: "handed_off" }]);
  expect(ran.failed).toEqual([]);
  expect(ran.play.conversation.owner).toBe("closed");
  expect(ran.play.entries.find(({ kind }) => kind === "handoff")).toMatchObject({
    queue: { state: "outside hours" },
  });
});

test("a step that cannot happen fails the scenario, with its place", () => {
  const steps: ScenarioStep[] = [
    ...whole,
    { say: "hello?" },
    { agent: "closes" },
    { agentSays: "Hi" },
    { clock: "2026-11-18T00:00:00Z" },
  ];
  expect(failures(steps, [{ endsAs: "resolved" }])).toEqual([
    "Step 2 could not happen: the conversation is closed.",
    "Step 3 could not happen: no agent has the conversation.",
    "Step 4 could not happen: no agent has the conversation.",
    "Step 5 could not happen: the clock does not go back.",
  ]);
});

test("the same scenario gives the same run", () => {
  const [first, second] = [run(whole, [{ endsAs: "resolved" }]), run(whole, [{ endsAs: "resolved" }])];
  expect(second.play.entries).toEqual(first.play.entries);
});
