import { expect, test } from "vitest";
import type { Flow } from "./flow.ts";
import { machineOf } from "./machine.ts";
import type { Entry } from "./record.ts";
import type { QueueState } from "./scenario/scenario.ts";
import { flowOf, testWorld } from "./testing.ts";
import { fresh, type Incoming, turn } from "./turn.ts";
import { openQueue, type World } from "./world.ts";

const ana = { id: "ana", name: "Ana" };
const jon = { id: "jon", name: "Jon" };
const claim: Incoming = { type: "claim", agent: ana };
const giveBack: Incoming = { type: "giveBack", agent: ana };
const close: Incoming = { type: "close", agent: ana };
const message = (text: string): Incoming => ({ type: "message", text });
const words = {
  say: "A colleague comes.",
  nobodyAvailable: "Everyone is busy.",
  outsideHours: "We are asleep.",
};

type Nodes = Parameters<typeof flowOf>[0];

/** A flow that hands off on the first message; more nodes and edges are what comes of it. */
function handingOff(nodes: Nodes, edges: string[], config = {}): Flow {
  return flowOf(
    [["start", "start"], ["human", "handoff", { ...words, ...config }], ...nodes],
    ["start.next → human", ...edges],
  );
}

function chat(flow: Flow, world: World = testWorld) {
  const machine = machineOf(flow);
  const log: Entry[] = [];
  let at = fresh;
  const take = (...all: Incoming[]) =>
    all.map((incoming) => {
      const taken = turn(machine, at, incoming, world);
      if (!taken.ok) return taken;
      at = JSON.parse(JSON.stringify(taken.conversation));
      log.push(...taken.entries);
      return taken;
    })[0];
  take({ type: "begin", channel: "web", customer: null, seed: "" });
  return {
    take,
    log,
    now: () => at,
    said: () =>
      log.flatMap((entry) =>
        entry.kind === "message" && entry.role !== "customer" ? [`${entry.role}: ${entry.text}`] : [],
      ),
  };
}

const queueIs = (state: QueueState): World => ({
  ...testWorld,
  queues: { care: { ...openQueue, state, opensAt: "2026-11-20T09:00:00.000Z" } },
});

test("a conversation that is given back goes on through Returned to the flow", () => {
  const again = handingOff(
    [
      ["back", "say", { text: "Welcome back." }],
      ["more", "ask", { question: "Anything else?", answer: "text", variable: "more" }],
      ["bye", "close", { say: "Bye." }],
    ],
    ["human.returned → back", "back.next → more", "more.answered → bye"],
  );
  const { take, said, now } = chat(again);
  take(message("hi"), claim, giveBack);
  expect(now()).toMatchObject({ owner: "bot", outcome: "open", node: "more", assignee: null });
  take(message("no"));
  expect(said()).toEqual([
    "system: A colleague comes.",
    "bot: Welcome back.",
    "bot: Anything else?",
    "bot: Bye.",
  ]);
  expect(now()).toMatchObject({ owner: "closed", outcome: "resolved" });
});

test("without a path for it the flow waits at its beginning, and may hand off again", () => {
  const { take, now, log } = chat(handingOff([], []));
  take(message("hi"), claim, giveBack);
  expect(now()).toMatchObject({ owner: "bot", outcome: "open", node: "start" });
  take(message("me again"));
  expect(now().owner).toBe("queue");
  expect(log.filter((entry) => entry.kind === "handoff")).toHaveLength(2);
});

test("only who has the conversation can give it back, and is told so", () => {
  const { take, now } = chat(handingOff([], []));
  expect(take(giveBack)?.ok).toBe(true);
  expect(now().epoch).toBe(0);
  take(message("hi"));
  const refusal = {
    ok: false,
    code: "not yours",
    message: "Claim the conversation before you give it back.",
  };
  expect(take(giveBack)).toEqual(refusal);
  take({ type: "claim", agent: jon });
  expect(take(giveBack)).toEqual(refusal);
  take({ type: "close", agent: jon });
  expect(take(giveBack)).toMatchObject({ ok: false, code: "closed" });
});

const surveyed = handingOff(
  [
    ["survey", "survey", { question: "How was it?", askWhy: "", thanks: "Thanks!" }],
    ["end", "close", { say: "", outcome: "resolved" }],
  ],
  ["human.closed → survey", "survey.happy → end", "survey.unhappy → end", "survey.noReply → end"],
);

test("closing leads to what the flow has for afterwards, and it stays handed off however that ends", () => {
  const { take, now, said, log } = chat(surveyed);
  take(message("hi"), claim, close);
  expect(now()).toMatchObject({ owner: "bot", node: "survey", outcome: "handed_off" });
  take(message("5"));
  expect(said()).toEqual(["system: A colleague comes.", "system: How was it?", "system: Thanks!"]);
  expect(now()).toMatchObject({ owner: "closed", outcome: "handed_off" });
  expect(log.findLast((entry) => entry.kind === "closed")).toMatchObject({ outcome: "handed_off" });
});

test("a survey that nobody answers closes the conversation all the same", () => {
  const { take, now } = chat(surveyed);
  take(message("hi"), claim, close);
  take({ type: "due", token: now().snapshot?.context.token ?? 0 });
  expect(now()).toMatchObject({ owner: "closed", outcome: "handed_off" });
});

test("without anything for afterwards closing is the end", () => {
  const { take, now, log } = chat(handingOff([], []));
  take(message("hi"), claim, close);
  expect(now()).toMatchObject({ owner: "closed", outcome: "handed_off", assignee: "ana" });
  expect(log.find((entry) => entry.kind === "closed")).toMatchObject({ by: "Ana" });
});

test("once it is claimed the flow speaks as the system alone, and asks nothing of the world", () => {
  const busy = handingOff(
    [
      ["told", "say", { text: "Ana has it." }],
      ["fetch", "fetchOrder", { number: "1042", email: "maya.reyes@example.com" }],
      ["late", "say", { text: "It is shipped." }],
      ["end", "close", { say: "Bye." }],
    ],
    [
      "human.accepted → told",
      "told.next → fetch",
      ...["found", "missing", "failed", "unknown"].map((exit) => `fetch.${exit} → late`),
      "late.next → end",
    ],
  );
  const { take, said, now, log } = chat(busy);
  take(message("hi"), claim, message("are you there?"), { type: "agentMessage", agent: ana, text: "I am." });
  expect(said()).toEqual(["system: A colleague comes.", "system: Ana has it.", "agent: I am."]);
  expect(log.filter((entry) => entry.kind === "asked" || entry.kind === "closed")).toEqual([]);
  take({ type: "result", call: 1, node: "fetch", name: "fetchOrder", status: "failed" });
  expect(said()).toHaveLength(3);
  expect(now()).toMatchObject({ owner: "agent", assignee: "ana", outcome: "handed_off" });
});

test.each([
  ["hand off a second time", ["second", "handoff", { ...words, say: "And another one comes." }]],
  ["close over the agent's head", ["second", "close", { say: "" }]],
] satisfies [string, Nodes[number]][])("an accepted path cannot %s", (_, second) => {
  const eager = handingOff(
    [["tag", "tag", { add: ["taken"], remove: [] }], second],
    ["human.accepted → tag", "tag.next → second"],
  );
  const { take, now, log } = chat(eager);
  take(message("hi"), claim);
  expect(log.filter(({ kind }) => kind === "handoff" || kind === "closed")).toHaveLength(1);
  expect(log.some((entry) => entry.kind === "tagged")).toBe(true);
  expect(now()).toMatchObject({ owner: "agent", assignee: "ana" });
});

test.each([
  ["open", "system: A colleague comes."],
  ["nobody available", "system: Everyone is busy."],
  ["outside hours", "system: We are asleep."],
] as const)(
  "a queue that is %s is told in its own words, and the conversation waits in it",
  (state, told) => {
    const { take, said, now, log } = chat(handingOff([], []), queueIs(state));
    take(message("hi"));
    expect(said()).toEqual([told]);
    expect(now()).toMatchObject({ owner: "queue", outcome: "handed_off" });
    expect(log.find((entry) => entry.kind === "handoff")).toMatchObject({ queue: { state } });
  },
);

const withExits = (config = {}) =>
  handingOff(
    [
      ["busy", "say", { text: "Leave us a message." }],
      ["asleep", "say", { text: "Until tomorrow." }],
      ["more", "ask", { question: "What is it about?", answer: "text", variable: "more" }],
    ],
    ["human.nobodyAvailable → busy", "human.outsideHours → asleep", "busy.next → more", "asleep.next → more"],
    config,
  );

test.each([
  ["nobody available", "bot: Leave us a message."],
  ["outside hours", "bot: Until tomorrow."],
] as const)("a path for a queue that is %s is taken instead of waiting in it", (state, told) => {
  const { take, said, now } = chat(withExits(), queueIs(state));
  take(message("hi"));
  expect(said()[0]).toBe(told);
  expect(now()).toMatchObject({ owner: "bot", outcome: "open", node: "more" });
});

test("another queue's state makes no difference", () => {
  const { take, now } = chat(withExits({ queue: "orders" }), queueIs("outside hours"));
  take(message("hi"));
  expect(now().owner).toBe("queue");
});

test("with neither words nor a path for it, a person is found all the same", () => {
  const { take, now, log } = chat(handingOff([], [], { nobodyAvailable: "" }), queueIs("nobody available"));
  take(message("hi"));
  expect(now()).toMatchObject({ owner: "queue", outcome: "handed_off" });
  expect(log.find((entry) => entry.kind === "handoff")).toMatchObject({
    cause: { by: "dead end", id: "human", exit: "nobodyAvailable" },
  });
});

test("words for a queue outside its hours may say when they begin again", () => {
  const { take, said } = chat(
    handingOff([], [], { outsideHours: 'Back on {{queue.opensAt | date "weekday"}}.' }),
    queueIs("outside hours"),
  );
  take(message("hi"));
  expect(said()).toEqual(["system: Back on Friday 20 November."]);
});

test("a second handoff behind a person tells nobody anything", () => {
  const flow = handingOff(
    [["again", "handoff", { say: "Another colleague comes." }]],
    ["human.accepted → again"],
  );
  const { take, said, log } = chat(flow);
  take(message("hello"), claim);
  expect(said()).toEqual(["system: A colleague comes."]);
  expect(log.filter(({ kind }) => kind === "handoff")).toHaveLength(1);
});

test("an agent who closes leaves the subflow that Accepted led into", () => {
  const flow: Flow = {
    ...handingOff(
      [
        ["note", "runFlow", { subflow: "notes" }],
        ["thanks", "say", { text: "How was it?" }],
        ["end", "close", { say: "" }],
      ],
      [
        "human.accepted → note",
        "note.done → end",
        "note.notDone → end",
        "human.closed → thanks",
        "thanks.next → end",
      ],
    ),
    subflows: [{ id: "notes", name: "Notes", inputs: [], outputs: [] }],
  };
  const within = flowOf(
    [
      ["begin", "entry"],
      ["wait", "wait"],
      ["back", "return"],
    ],
    ["begin.next → wait", "wait.done → back", "wait.message → back"],
  );
  const { take, said, now } = chat({
    ...flow,
    nodes: [...flow.nodes, ...within.nodes.map((node) => ({ ...node, in: "notes" }))],
    edges: [...flow.edges, ...within.edges],
  });
  take(message("hello"), claim, close);
  expect(said()).toEqual(["system: A colleague comes.", "bot: How was it?"]);
  expect(now()).toMatchObject({
    owner: "closed",
    outcome: "handed_off",
    snapshot: { context: { frames: [] } },
  });
});
