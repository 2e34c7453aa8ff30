import { beforeAll, expect, test } from "vitest";
import { type Flow, Node } from "#flows/flow.ts";
import { flowOf } from "#flows/testing.ts";
import { everybody } from "../authoring/audience.ts";
import { livePolicies } from "../authoring/policies-live.ts";
import { publishTestFlow } from "../authoring/testing.ts";
import { openShop } from "../demo/open-shop.ts";
import { type Caller, makeWorkspace, withApp } from "../testing.ts";
import { advance } from "./advance.ts";
import { begin } from "./begin.ts";
import { ConversationCache } from "./cache.ts";
import { readConversation } from "./conversation.store.ts";
import { entriesOf } from "./conversations.ts";
import { Machines } from "./machines.ts";
import { Mailbox } from "./mailbox.ts";
import { moveConversation } from "./move.ts";
import { moveMany } from "./move-many.ts";
import { moveVersions } from "./move-versions.ts";
import { type Runtime, runtimeOf } from "./runtime.ts";
import { query } from "./testing.ts";
import { TurnWriter } from "./turn-writer.ts";
import { Underway } from "./underway.ts";

const it = withApp();
let workspaceId = "";
let lead: Caller;
const ana = { id: "ana", name: "Ana" };

beforeAll(async () => {
  const workspace = await makeWorkspace(it.app);
  workspaceId = workspace.id;
  lead = await workspace.caller("lead");
  await openShop(it.app.db, workspaceId, new Date().toISOString());
});

const first = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["number", "ask", { variable: "orderNumber", lookBack: false, noReplyMinutes: 10, tries: 1 }],
    ["fetch", "fetchOrder", { number: "{{orderNumber}}", email: "maya.reyes@example.com" }],
    ["said", "say", { text: "Order {{order.number}} is {{order.status}}." }],
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

/** The second version: it says something else, and where wished has no place for “What else?”. */
function second({ without }: { without?: "more" } = {}): Flow {
  const nodes = first.nodes.map((node) =>
    node.id === "said" ? { ...node, config: { text: "Now {{order.status}}!" } } : node,
  );
  if (!without) return { ...first, nodes };
  const edges = first.edges.filter(({ from, to }) => from !== without && to !== without);
  return { ...first, nodes: nodes.filter(({ id }) => id !== without), edges };
}

const note = Node.parse({ id: "note", kind: "note", title: "Note", config: {} });

let flows = 0;

/** A flow of its own in two versions, and what can be done on the older one. */
async function twoVersions(later: Flow = second()) {
  const name = `Moved ${++flows}`;
  const publish = (flow: Flow) => publishTestFlow(it.app.db, workspaceId, { ...flow, name }, everybody);
  const one = await publish(first);
  const two = await publish(later);
  const { id: flowId, channelKey } = one;
  const startedOn = async (pinned: { versionId: string; versionHash: string }, ...lines: string[]) => {
    const { versionId, versionHash } = pinned;
    const entrance = { workspaceId, flowId, channelKey, versionId, versionHash };
    const customer = { ref: null, name: null, email: null, verified: false };
    const { conversation } = await begin(runtimeOf(it.app), { ...entrance, customer });
    for (const line of lines) await say(conversation.id, line);
    return conversation.id;
  };
  const started = (...lines: string[]) => startedOn(one, ...lines);
  const moveAll = async (handOver: "misfits" | "all" | false = false, to = two.versionId) => {
    const total = { moved: 0, handedOver: 0, stayed: 0 };
    let after: { versionId: string; id: string } | null = null;
    do {
      const done = await lead.rollout.move({ id: flowId, versionId: to, handOver, after });
      for (const key of ["moved", "handedOver", "stayed"] as const) total[key] += done[key];
      after = done.next;
    } while (after);
    return total;
  };
  const movingTo = async (runtime: Runtime) => {
    const versions = await moveVersions(runtime, workspaceId, flowId);
    return { to: await versions.to(two.versionId), from: versions.from, by: ana, handOver: false } as const;
  };
  const third = () => publish({ ...later, nodes: [...later.nodes, note] });
  const startedOnTwo = (...lines: string[]) => startedOn(two, ...lines);
  const versionIds = { one: one.versionId, two: two.versionId };
  return { flowId, ...versionIds, third, started, startedOnTwo, moveAll, movingTo };
}

let ids = 0;
async function say(id: string, text: string, runtime = runtimeOf(it.app)) {
  const said = await advance(runtime, id, { eventId: `c${++ids}`, incoming: { type: "message", text } });
  await runtime.underway.settled(id, 5_000);
  return said;
}

async function standing(id: string) {
  const conversation = await readConversation(it.app.db.pool, id);
  if (!conversation) throw new Error("It is gone.");
  const { versionId, state } = conversation;
  return { versionId, owner: state.owner, node: state.node };
}

async function told(id: string): Promise<string[]> {
  const entries = await entriesOf(it.app, id);
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
  return entries.flatMap((entry) => (entry.kind === "message" ? [`${entry.role}: ${entry.text}`] : []));
}

/** A second process on the same database. */
function anotherProcess(change: Partial<Runtime> = {}): Runtime {
  const own = { mailbox: new Mailbox(), cache: new ConversationCache(), underway: new Underway() };
  return { ...runtimeOf(it.app), ...own, writer: new TurnWriter(it.app.db.pool), ...change };
}

test("without a move a conversation stays on its version, whatever is published", async () => {
  const { one, started } = await twoVersions();
  const id = await started("hello", "1042");
  expect(await standing(id)).toMatchObject({ versionId: one, node: "more" });
  expect(await told(id)).toContain("bot: Order 1042 is shipped.");
});

test("a moved conversation goes on at its node in the other version, and its log tells from where to where and by whom", async () => {
  const { two, started, moveAll } = await twoVersions();
  const id = await started("hello");
  expect(await moveAll()).toEqual({ moved: 1, handedOver: 0, stayed: 0 });
  expect(await standing(id)).toEqual({ versionId: two, owner: "bot", node: "number" });
  const entry = (await entriesOf(it.app, id)).at(-1);
  expect(entry).toMatchObject({ kind: "moved", by: "Test lead", from: { number: 1 }, to: { number: 2 } });
  await say(id, "1042");
  expect(await told(id)).toContain("bot: Now shipped!");
  expect(await moveAll()).toEqual({ moved: 0, handedOver: 0, stayed: 0 });
});

test("the preview tells of each node what the move then does", async () => {
  const { flowId, one, two, started, moveAll } = await twoVersions(second({ without: "more" }));
  const asked = [await started("hello"), await started("hi")];
  const staying = await started("hello", "1042");
  const queued = await started("hello", "hm");
  const preview = await lead.rollout.previewMove({ id: flowId, to: two });
  expect(preview).toEqual({
    complete: true,
    lines: [
      { version: 1, title: "number", owner: "bot", conversations: 2, why: null },
      expect.objectContaining({ title: "more", conversations: 1, why: "“more” is not in it any more." }),
      { version: 1, title: "", owner: "queue", conversations: 1, why: null },
    ],
  });
  const midFlow = await lead.rollout.midFlow({ id: flowId, except: two });
  expect(midFlow.map(({ title, owner, conversations }) => [title, owner, conversations])).toEqual([
    ["number", "bot", 2],
    ["more", "bot", 1],
    ["", "queue", 1],
  ]);
  expect(await moveAll()).toEqual({ moved: 3, handedOver: 0, stayed: 1 });
  for (const id of [...asked, queued]) expect((await standing(id)).versionId).toBe(two);
  expect(await standing(staying)).toEqual({ versionId: one, owner: "bot", node: "more" });
});

test("who does not fit goes to a person where that is wished: one handoff, with what happened as its cause", async () => {
  const { two, started, moveAll } = await twoVersions(second({ without: "more" }));
  const id = await started("hello", "1042");
  expect(await moveAll("misfits")).toEqual({ moved: 0, handedOver: 1, stayed: 0 });
  expect(await standing(id)).toEqual({ versionId: two, owner: "queue", node: null });
  const handoffs = await query(it.app, "SELECT cause FROM handoff WHERE conversation_id = $1", [id]);
  expect(handoffs).toEqual([{ cause: { by: "moved", id: "more", title: "more" } }]);
  expect(await moveAll("misfits")).toEqual({ moved: 0, handedOver: 0, stayed: 0 });
});

test("everybody is handed to people where that is wished", async () => {
  const { started, moveAll } = await twoVersions();
  const open = [await started("hello"), await started("hello", "1042")];
  expect(await moveAll("all")).toEqual({ moved: 0, handedOver: 2, stayed: 0 });
  for (const id of open) expect(await standing(id)).toMatchObject({ owner: "queue", node: null });
});

test("what an agent has stays theirs, and goes on in the other version once it is given back", async () => {
  const { two, started, moveAll } = await twoVersions();
  const id = await started("hello", "hm");
  const runtime = runtimeOf(it.app);
  await advance(runtime, id, { eventId: null, incoming: { type: "claim", agent: ana } });
  expect(await moveAll()).toEqual({ moved: 1, handedOver: 0, stayed: 0 });
  expect(await standing(id)).toMatchObject({ versionId: two, owner: "agent" });
  await advance(runtime, id, { eventId: "a1", incoming: { type: "agentMessage", agent: ana, text: "Hi" } });
  await advance(runtime, id, { eventId: null, incoming: { type: "giveBack", agent: ana } });
  await say(id, "hello again");
  await say(id, "1042");
  expect(await told(id)).toContain("bot: Now shipped!");
});

test("a call under way is answered once, in the version that the conversation is in by then", async () => {
  const { two, started, movingTo } = await twoVersions();
  const id = await started("hello");
  const answer = Promise.withResolvers<void>();
  let calls = 0;
  const { fetchOrder } = runtimeOf(it.app).executors;
  const slow = anotherProcess({
    executors: {
      ...runtimeOf(it.app).executors,
      fetchOrder: async (input, scope) => {
        calls += 1;
        await answer.promise;
        return fetchOrder(input, scope);
      },
    },
  });
  await advance(slow, id, { eventId: "number", incoming: { type: "message", text: "1042" } });
  const here = runtimeOf(it.app);
  expect(await moveConversation(here, id, await movingTo(here))).toEqual({ did: "moved" });
  answer.resolve();
  await slow.underway.settled(id, 5_000);
  expect(calls).toBe(1);
  expect(await standing(id)).toMatchObject({ versionId: two, node: "more" });
  expect((await told(id)).filter((line) => /shipped/.test(line))).toEqual(["bot: Now shipped!"]);
});

test("a deadline keeps its instant over a move, unless its node sets another", async () => {
  const due = (id: string) =>
    query(it.app, "SELECT token, due FROM deadline WHERE conversation_id = $1", [id]);
  const same = await twoVersions();
  const id = await same.started("hello");
  const before = await due(id);
  await same.moveAll();
  expect(await due(id)).toEqual(before);
  const [{ token } = {}] = before;
  await advance(runtimeOf(it.app), id, { eventId: null, incoming: { type: "due", token: Number(token) } });
  expect(await standing(id)).toMatchObject({ owner: "closed" });

  const nodes = second().nodes.map((node) =>
    node.id === "number" ? { ...node, config: { ...node.config, noReplyMinutes: 60 } } : node,
  );
  const other = await twoVersions({ ...second(), nodes });
  const moved = await other.started("hello");
  const [old] = await due(moved);
  await other.moveAll();
  const [anew] = await due(moved);
  expect(Number(anew?.due) - Number(old?.due)).toBeGreaterThan(49 * 60_000);
  await advance(runtimeOf(it.app), moved, {
    eventId: null,
    incoming: { type: "due", token: Number(old?.token) },
  });
  expect(await standing(moved)).toMatchObject({ owner: "bot", node: "number" });
});

test("a move and the customer's messages meet in any order: every message counts once, and the pin is whole", async () => {
  const { two, started, movingTo } = await twoVersions();
  const [here, there] = [runtimeOf(it.app), anotherProcess()];
  const moving = await movingTo(there);
  for (let round = 0; round < 10; round += 1) {
    const id = await started("hello", "1042");
    const texts = ["a", "b", "c"].map((text) => `${text} ${round}`);
    const [moved] = await Promise.all([
      moveConversation(there, id, moving),
      moveConversation(here, id, moving),
      ...texts.map((text) => say(id, text, round % 2 ? here : there)),
    ]);
    expect(["moved", "was there"]).toContain(moved.did);
    expect((await standing(id)).versionId).toBe(two);
    const entries = await entriesOf(it.app, id);
    expect(entries.filter(({ kind }) => kind === "moved")).toHaveLength(1);
    expect(entries.filter(({ kind }) => kind === "handoff")).toHaveLength(1);
    const messages = await told(id);
    for (const text of texts) expect(messages.filter((line) => line === `customer: ${text}`)).toHaveLength(1);
  }
});

test("a move stops nowhere: called page by page, everybody is looked at once", async () => {
  const { flowId, two, started } = await twoVersions(second({ without: "more" }));
  for (let count = 0; count < 3; count += 1) await started("hello");
  for (let count = 0; count < 2; count += 1) await started("hello", "1042");

  const what = { workspaceId, flowId, to: two, by: ana, handOver: false } as const;
  let after: Parameters<typeof moveMany>[1]["after"] = null;
  const pages: [number, number][] = [];
  do {
    const done = await moveMany(it.app, { ...what, after }, 2);
    pages.push([done.moved, done.stayed]);
    after = done.next;
  } while (after);
  expect(pages.map(([moved, stayed]) => moved + stayed)).toEqual([2, 2, 1]);
  expect(pages.reduce((sum, [moved]) => sum + moved, 0)).toBe(3);
});

test("a move stands in the audit with its numbers, and one that found nobody does not", async () => {
  const { flowId, started, moveAll } = await twoVersions();
  await started("hello");
  await moveAll();
  await moveAll();
  const where = { subject: `flow ${flowId}`, act: "moved conversations" };
  const lines = await it.app.db.prisma.audit.findMany({ where });
  expect(lines.map(({ actorName, data }) => [actorName, data])).toEqual([
    ["Test lead", { version: 2, moved: 1, handedOver: 0, stayed: 0 }],
  ]);
});

/** As if its compilation had ended the process too often, in a process that has just started. */
async function cannotBeOpened(versionId: string) {
  await query(it.app, "INSERT INTO failed_version (version_id, failures) VALUES ($1, 5)", [versionId]);
  const { pool } = it.app.db;
  const runtime = runtimeOf(it.app);
  runtime.machines = new Machines(pool, livePolicies(pool), runtime.tries);
}

/** Whoever moves this conversation fails so; nothing else of it does. */
async function unmovable(id: string, code: string) {
  const name = `unmovable_${id.replaceAll("-", "")}`;
  await query(
    it.app,
    `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      RAISE EXCEPTION 'not this one' USING ERRCODE = '${code}'; END $$;
    CREATE TRIGGER ${name} BEFORE UPDATE OF version_id ON conversation FOR EACH ROW WHEN (NEW.id = '${id}')
      EXECUTE FUNCTION ${name}()`,
  );
}

async function audited(flowId: string) {
  const where = { subject: `flow ${flowId}`, act: "moved conversations" };
  const lines = await it.app.db.prisma.audit.findMany({ where, orderBy: { at: "asc" } });
  return lines.map(({ data }) => data);
}

const handoffsOf = (id: string) =>
  query(it.app, "SELECT cause FROM handoff WHERE conversation_id = $1", [id]);

test("a version that cannot be opened holds nobody else up; a person goes on with who is on it, where that is wished", async () => {
  const { flowId, one, third, started, startedOnTwo, moveAll } = await twoVersions();
  const [asked, queued] = [await started("hello"), await started("hello", "hm")];
  const fine = await startedOnTwo("hello");
  const { versionId: three } = await third();
  await cannotBeOpened(one);

  const { lines } = await lead.rollout.previewMove({ id: flowId, to: three });
  expect(new Set(lines)).toEqual(
    new Set([
      { version: 1, title: "", owner: "bot", conversations: 1, why: "The flow cannot go on with them." },
      { version: 1, title: "", owner: "queue", conversations: 1, why: null },
      { version: 2, title: "number", owner: "bot", conversations: 1, why: null },
    ]),
  );
  const midFlow = await lead.rollout.midFlow({ id: flowId, except: three });
  expect(new Set(midFlow.map(({ version, title, owner }) => `${version} ${title} ${owner}`))).toEqual(
    new Set(["1  bot", "1  queue", "2 number bot"]),
  );

  expect(await moveAll(false, three)).toEqual({ moved: 2, handedOver: 0, stayed: 1 });
  expect(await standing(asked)).toEqual({ versionId: one, owner: "bot", node: "number" });
  for (const id of [queued, fine]) expect((await standing(id)).versionId).toBe(three);
  expect(await handoffsOf(queued)).toHaveLength(1);

  expect(await moveAll("misfits", three)).toEqual({ moved: 0, handedOver: 1, stayed: 0 });
  expect(await standing(asked)).toEqual({ versionId: three, owner: "queue", node: null });
  expect(await handoffsOf(asked)).toEqual([{ cause: { by: "moved", id: "number", title: "number" } }]);
  expect(await audited(flowId)).toEqual([
    { version: 3, moved: 2, handedOver: 0, stayed: 1 },
    { version: 3, moved: 0, handedOver: 1, stayed: 0 },
  ]);
});

test("nobody is moved to a version that cannot be opened", async () => {
  const { flowId, one, two, started, moveAll } = await twoVersions();
  const id = await started("hello");
  await cannotBeOpened(two);
  await expect(moveAll("misfits")).rejects.toThrow(/has ended its process 5 times/);
  expect(await standing(id)).toEqual({ versionId: one, owner: "bot", node: "number" });
  expect(await audited(flowId)).toEqual([]);
});

test.each(["P0001", "40001"])(
  "one that cannot be moved (%s) stays and is reported, and the others go on, page by page",
  async (code) => {
    const { flowId, one, two, started } = await twoVersions();
    const open = [await started("hello"), await started("hello"), await started("hello")];
    const [stuck = "", ...others] = open;
    await unmovable(stuck, code);
    const reported: string[] = [];
    const runtime = runtimeOf(it.app);
    const { report } = runtime;
    runtime.report = (_, about) => void reported.push(about);
    const what = { workspaceId, flowId, to: two, by: ana, handOver: false } as const;
    const page = await moveMany(it.app, { ...what, after: null }, 2);
    const rest = await moveMany(it.app, { ...what, after: page.next }, 2);
    runtime.report = report;
    expect([page, rest]).toMatchObject([
      { moved: 1, stayed: 1, next: { id: open[1] }, failure: null },
      { moved: 1, stayed: 0, next: null, failure: null },
    ]);
    expect(reported).toEqual([`move of ${stuck}`]);
    expect(await standing(stuck)).toEqual({ versionId: one, owner: "bot", node: "number" });
    for (const id of others) expect((await standing(id)).versionId).toBe(two);
  },
);

test("a state that cannot be read keeps nobody else from being looked at", async () => {
  const { flowId, one, two, started, moveAll } = await twoVersions();
  const [lost, fine] = [await started("hello"), await started("hello")];
  await query(it.app, `UPDATE conversation SET snapshot = '{"value": 1}' WHERE id = $1`, [lost]);
  const { lines } = await lead.rollout.previewMove({ id: flowId, to: two });
  expect(lines.map(({ why }) => why).sort()).toEqual([null, "The flow cannot go on with them."].sort());
  expect(await moveAll("misfits")).toEqual({ moved: 1, handedOver: 0, stayed: 1 });
  expect([(await standing(lost)).versionId, (await standing(fine)).versionId]).toEqual([one, two]);
});

test("a database that goes away in the middle fails the call, and what was moved before stands in the audit", async () => {
  const { flowId, one, two, started, moveAll } = await twoVersions();
  const open: string[] = [];
  for (let count = 0; count < 5; count += 1) open.push(await started("hello"));
  await unmovable(open[2] ?? "", "57P01");
  await expect(moveAll()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
  const versions = await Promise.all(open.map(async (id) => (await standing(id)).versionId));
  expect(versions).toEqual([two, two, one, two, one]);
  expect(await audited(flowId)).toEqual([{ version: 2, moved: 3, handedOver: 0, stayed: 0 }]);
});
