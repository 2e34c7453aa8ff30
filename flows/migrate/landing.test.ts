import { expect, test } from "vitest";
import { type Flow, Node } from "../flow.ts";
import { machineOf } from "../machine.ts";
import { flowOf, testWorld } from "../testing.ts";
import { type Conversation, fresh, type Incoming, turn } from "../turn.ts";
import { type Landed, landing } from "./landing.ts";
import { misfitInWords } from "./misfit-in-words.ts";
import { moveSide } from "./move-side.ts";

const ana = { id: "ana", name: "Ana" };
const names = { from: { number: 1, hash: "a" }, to: { number: 2, hash: "b" } };
const found = { found: true, order: { number: "1042", status: "shipped" } };

const first = flowOf(
  [
    ["start", "start", { greeting: "Hello!" }],
    ["number", "ask", { variable: "orderNumber", lookBack: false, noReplyMinutes: 10 }],
    ["fetch", "fetchOrder", { number: "{{orderNumber}}" }],
    ["said", "say", { text: "It is {{order.status}}." }],
    ["more", "ask", { question: "What else?", answer: "text", variable: "more", lookBack: false }],
    ["quiet", "close", { say: "Nobody there." }],
    ["team", "handoff"],
  ],
  [
    "start.next → number",
    "number.answered → fetch",
    "number.notUnderstood → team",
    "number.noReply → quiet",
    "fetch.found → said",
    "fetch.missing → team",
    "fetch.failed → team",
    "fetch.unknown → team",
    "said.next → more",
    "more.answered → team",
  ],
);

/** A flow with one node's settings changed. */
function withSettings(id: string, config: Node["config"], flow: Flow = first): Flow {
  const nodes = flow.nodes.map((node) =>
    node.id === id ? { ...node, config: { ...node.config, ...config } } : node,
  );
  return { ...flow, nodes };
}

function without(id: string): Flow {
  const edges = first.edges.filter(({ from, to }) => from !== id && to !== id);
  return { ...first, nodes: first.nodes.filter((node) => node.id !== id), edges };
}

/** A conversation with the first flow after these turns, as it is stored. */
function after(...taken: Incoming[]): Conversation {
  const begin: Incoming = { type: "begin", channel: "web", customer: null, seed: "s" };
  return [begin, ...taken].reduce((at, incoming) => take(first, at, incoming).conversation, fresh);
}

function take(flow: Flow, at: Conversation, incoming: Incoming) {
  const taken = turn(machineOf(flow), at, incoming, testWorld);
  if (!taken.ok) throw new Error(taken.message);
  return { ...taken, conversation: JSON.parse(JSON.stringify(taken.conversation)) as Conversation };
}

const say = (text: string): Incoming => ({ type: "message", text });
const answer = (call: number): Incoming => ({
  type: "result",
  call,
  node: "fetch",
  name: "fetchOrder",
  status: "done",
  output: found,
});

function land(at: Conversation, to: Flow, handOver: "misfits" | "all" | false = false): Landed {
  return landing(at, { from: moveSide(first), to: moveSide(to), world: testWorld, handOver });
}

function move(at: Conversation, to: Flow, handOver: "misfits" | "all" | false = false) {
  const landed = land(at, to, handOver);
  if (!landed.ok) throw new Error(landed.misfit.why);
  const { ok: _, ...there } = landed;
  return take(to, at, { type: "move", by: ana, ...names, ...there });
}

const whyNot = (landed: Landed) => (landed.ok ? null : landed.misfit);
const asked = after(say("hello"));
const calling = after(say("hello"), say("1042"));
const answered = after(say("hello"), say("1042"), answer(1));

test("a conversation goes on at the same node of the other version, and its log says who moved it", () => {
  const changed = withSettings("said", { text: "Now {{order.status}}!" });
  const { conversation, entries, deadlines } = move(asked, changed);
  expect(entries.map(({ seq: _, at: __, ...entry }) => entry)).toEqual([
    { kind: "moved", ...names, by: "Ana" },
  ]);
  expect(deadlines).toEqual([]);
  expect(conversation).toEqual({ ...asked, seq: asked.seq + 1 });
  const fetching = take(changed, conversation, say("1042")).conversation;
  const said = take(changed, fetching, answer(1)).entries;
  expect(said).toContainEqual(expect.objectContaining({ text: "Now shipped!" }));
});

test("whoever stands at a node that is gone or of another kind is refused, and told why", () => {
  const gone = without("number");
  expect(whyNot(land(asked, gone))).toEqual({ why: "gone" });
  const other = { ...first, nodes: first.nodes.map((node) => asSay(node)) };
  expect(whyNot(land(asked, other))).toEqual({ why: "other kind" });
  expect(misfitInWords({ why: "gone" }, "Ask for order")).toBe("“Ask for order” is not in it any more.");
});

function asSay(node: Node): Node {
  return node.id === "number" ? { ...node, kind: "say", config: { text: "Hi" } } : node;
}

test("whoever was asked for something else than is taken now is refused; more buttons than before do no harm", () => {
  expect(whyNot(land(asked, withSettings("number", { answer: "email" })))).toEqual({ why: "asks otherwise" });
  const buttons = (...labels: string[]) => ({
    choices: labels.map((label) => ({ id: label.toLowerCase(), label })),
  });
  const choosing = (...labels: string[]) =>
    flowOf(
      [
        ["start", "start"],
        ["pick", "choose", { question: "Which?", ...buttons(...labels) }],
      ],
      ["start.next → pick"],
    );
  const old = choosing("Red", "Blue");
  const begun = take(old, fresh, { type: "begin", channel: "web", customer: null, seed: "s" }).conversation;
  const at = take(old, begun, say("hello")).conversation;
  const to = (...labels: string[]) =>
    landing(at, {
      from: moveSide(old),
      to: moveSide(choosing(...labels)),
      world: testWorld,
      handOver: false,
    });
  expect(whyNot(to("Red", "Blue", "Green"))).toBeNull();
  expect(whyNot(to("Red", "Green"))).toEqual({ why: "asks otherwise" });
});

test("the answer of a call under way is heard by a node that asked for the same, and by no other", () => {
  const { conversation } = move(calling, withSettings("said", { text: "Now {{order.status}}!" }));
  const { entries } = take(withSettings("said", { text: "Now {{order.status}}!" }), conversation, answer(1));
  expect(entries).toContainEqual(expect.objectContaining({ text: "Now shipped!" }));
  expect(whyNot(land(calling, withSettings("fetch", { number: "1001" })))).toEqual({ why: "call under way" });
});

test("a clock runs on unless its node sets another, which begins now; one that is gone no longer counts", () => {
  const due = (at: Conversation) => ({ type: "due" as const, token: at.snapshot?.context.token ?? 0 });
  const old = due(asked);
  const kept = move(asked, withSettings("said", { text: "Now!" })).conversation;
  expect(take(first, kept, old).conversation.owner).toBe("closed");

  const later = withSettings("number", { noReplyMinutes: 60 });
  const anew = move(asked, later);
  expect(anew.deadlines).toEqual([{ token: old.token + 2, node: "number", afterMs: 3_600_000 }]);
  expect(take(later, anew.conversation, old).conversation.owner).toBe("bot");
  expect(take(later, anew.conversation, due(anew.conversation)).conversation.owner).toBe("closed");

  const never = withSettings("number", { noReplyMinutes: 0 });
  const without = move(asked, never);
  expect(without.deadlines).toEqual([]);
  expect(take(never, without.conversation, old).conversation.owner).toBe("bot");
});

test("what the other version relies on from there on has to be there, and to be of its kind", () => {
  const asksName: Flow = {
    ...withSettings("more", { question: "What else, {{name}}?", again: "" }),
    nodes: [
      ...withSettings("more", { question: "What else, {{name}}?", again: "" }).nodes,
      Node.parse({
        id: "name",
        kind: "ask",
        title: "Name",
        config: { ...first.nodes[1]?.config, variable: "name", answer: "text", noReplyMinutes: 0 },
      }),
    ],
    edges: [
      ...first.edges.filter(({ from }) => from !== "start"),
      { from: "start", exit: "next", to: "name" },
      { from: "name", exit: "answered", to: "number" },
    ],
  };
  expect(whyNot(land(asked, asksName))).toEqual({ why: "missing", variable: "name" });
  const otherValue = withSettings("number", { answer: "number" });
  expect(whyNot(land(answered, otherValue))).toEqual({ why: "other value", variable: "orderNumber" });
});

test("a person goes on with whoever does not fit, if that is wished; given back, it begins anew in the other version", () => {
  const gone = without("number");
  const { conversation, entries } = move(asked, gone, "misfits");
  expect(conversation).toMatchObject({ owner: "queue", node: null, outcome: "handed_off", epoch: 1 });
  expect(entries.map(({ kind }) => kind)).toEqual(["moved", "handoff", "owner", "message"]);
  expect(entries[1]).toMatchObject({ cause: { by: "moved", id: "number", title: "number" } });
  const claimed = take(gone, conversation, { type: "claim", agent: ana }).conversation;
  const back = take(gone, claimed, { type: "giveBack", agent: ana }).conversation;
  expect(back).toMatchObject({ owner: "bot", node: "start" });
});

test("everybody is handed over where that is wished, fit or not", () => {
  expect(move(asked, first, "all").conversation).toMatchObject({ owner: "queue", node: null });
});

test("what people have stays theirs as it is; given back, the other version goes on with it", () => {
  const queued = after(say("hello"), say("hm"), say("hm"));
  expect(queued).toMatchObject({ owner: "queue", node: "team" });
  const returned: Flow = {
    ...first,
    edges: [...first.edges, { from: "team", exit: "returned", to: "more" }],
  };
  const moved = move(queued, returned);
  expect(moved.entries.map(({ kind }) => kind)).toEqual(["moved"]);
  expect(moved.conversation).toMatchObject({ owner: "queue", epoch: queued.epoch });
  const back = (flow: Flow, at: Conversation) => {
    const claimed = take(flow, at, { type: "claim", agent: ana }).conversation;
    return take(flow, claimed, { type: "giveBack", agent: ana }).conversation;
  };
  expect(back(returned, moved.conversation)).toMatchObject({ owner: "bot", node: "more" });
  const gone = without("team");
  expect(back(gone, move(queued, gone).conversation)).toMatchObject({ owner: "bot", node: "start" });
});

/** As if the version that it is on could not be opened. */
function landFromNowhere(at: Conversation, to: Flow, handOver: "misfits" | "all" | false) {
  return landing(at, { from: null, to: moveSide(to), world: testWorld, handOver });
}

test("whoever is on a version that cannot be opened stays there, or a person goes on, whatever they stand at", () => {
  expect(whyNot(landFromNowhere(asked, first, false))).toEqual({ why: "broken" });
  for (const [at, handOver] of [
    [asked, "misfits"],
    [calling, "misfits"],
    [answered, "all"],
  ] as const) {
    const landed = landFromNowhere(at, first, handOver);
    if (!landed.ok) throw new Error(landed.misfit.why);
    expect(landed.handOver).toMatchObject({ by: "moved", id: at.node });
    const { ok: _, ...there } = landed;
    const moved = take(first, at, { type: "move", by: ana, ...names, ...there });
    expect(moved.conversation).toMatchObject({ owner: "queue", node: null, epoch: 1 });
    expect(moved.entries.filter(({ kind }) => kind === "handoff")).toHaveLength(1);
    const claimed = take(first, moved.conversation, { type: "claim", agent: ana }).conversation;
    const back = take(first, claimed, { type: "giveBack", agent: ana }).conversation;
    expect(back).toMatchObject({ owner: "bot", node: "start" });
  }
});

test("what people have of a version that cannot be opened stays theirs, and goes on by the way back of its handoff", () => {
  const queued = after(say("hello"), say("hm"), say("hm"));
  const returned: Flow = {
    ...first,
    edges: [...first.edges, { from: "team", exit: "returned", to: "more" }],
  };
  for (const [to, node] of [
    [returned, "more"],
    [without("team"), "start"],
  ] as const) {
    const landed = landFromNowhere(queued, to, "all");
    if (!landed.ok) throw new Error(landed.misfit.why);
    const { ok: _, ...there } = landed;
    const moved = take(to, queued, { type: "move", by: ana, ...names, ...there });
    expect(moved.entries.map(({ kind }) => kind)).toEqual(["moved"]);
    expect(moved.conversation).toMatchObject({ owner: "queue", epoch: queued.epoch });
    const claimed = take(to, moved.conversation, { type: "claim", agent: ana }).conversation;
    const back = take(to, claimed, { type: "giveBack", agent: ana }).conversation;
    expect(back).toMatchObject({ owner: "bot", node });
  }
});

test("what is closed, and what the flow gave up, is not moved", () => {
  const closed = take(first, asked, { type: "due", token: 1 }).conversation;
  expect(whyNot(land(closed, first))).toEqual({ why: "closed" });
  expect(whyNot(land({ ...asked, owner: "queue", snapshot: null }, first))).toEqual({ why: "broken" });
});
