import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { causeSentence } from "#flows/brief/cause-sentence.ts";
import type { Machine, Event as MachineEvent } from "#flows/machine.ts";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../authoring/testing.ts";
import { openShop } from "../demo/open-shop.ts";
import { openHandoff } from "../handoffs/open-handoff.ts";
import { makeWorkspace, withApp } from "../testing.ts";
import { type Arrival, advance } from "./advance.ts";
import { type Beginning, begin } from "./begin.ts";
import { ConversationCache } from "./cache.ts";
import { entriesOf } from "./conversations.ts";
import { countCrashes } from "./crashes.ts";
import { Machines } from "./machines.ts";
import { Mailbox } from "./mailbox.ts";
import { maxTries } from "./poison.ts";
import { type Runtime, runtimeOf } from "./runtime.ts";
import { query } from "./testing.ts";
import { Tries } from "./tries.ts";
import { Underway } from "./underway.ts";

const it = withApp();
let entrance: Omit<Beginning, "customer">;
let lookingUp: Omit<Beginning, "customer">;
const agent = { id: "amira", name: "Amira" };

const chatty = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["more", "ask", { question: "What else?", answer: "text", variable: "more", lookBack: false }],
    ["again", "say", { text: "You said {{more}}." }],
  ],
  ["start.next → more", "more.answered → again", "again.next → more"],
);

const looking = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["fetch", "fetchOrder", { number: "1042", email: "maya.reyes@example.com" }],
    ["team", "handoff"],
  ],
  ["start.next → fetch", ...["found", "missing", "failed", "unknown"].map((exit) => `fetch.${exit} → team`)],
);

beforeAll(async () => {
  const { id: workspaceId } = await makeWorkspace(it.app);
  await openShop(it.app.db, workspaceId, new Date().toISOString());
  entrance = await publish(workspaceId, chatty);
  lookingUp = await publish(workspaceId, looking);
});

async function publish(workspaceId: string, flow: typeof chatty): Promise<Omit<Beginning, "customer">> {
  const { id: flowId, ...published } = await publishTestFlow(it.app.db, workspaceId, flow);
  return { workspaceId, flowId, ...published };
}

/** A process that cannot digest the message "poison" (or `on` another event) so many times. */
function fragile(times = Number.POSITIVE_INFINITY, on = isPoison): Runtime & { tried: () => number } {
  const runtime = runtimeOf(it.app);
  let tried = 0;
  const breaks = (event: MachineEvent) => on(event) && tried++ < times;
  const of: Machines["of"] = async (pinned) => {
    const compiled = await runtime.machines.of(pinned);
    return { ...compiled, machine: breakingAt(compiled.machine, breaks) };
  };
  return {
    ...runtime,
    mailbox: new Mailbox(),
    cache: new ConversationCache(),
    underway: new Underway(),
    machines: { of } as Machines,
    report: () => {},
    tried: () => tried,
  };
}

function isPoison(event: MachineEvent): boolean {
  return event.type === "offer" && event.message.text === "poison";
}

function breakingAt(machine: Machine, breaks: (event: MachineEvent) => boolean): Machine {
  const broken: Machine["transition"] = (snapshot, event, scope) => {
    if (breaks(event as MachineEvent)) throw new Error("This cannot be digested.");
    return machine.transition(snapshot, event, scope);
  };
  return Object.create(machine, { transition: { value: broken } }) as Machine;
}

async function started(runtime: Runtime, at = entrance): Promise<string> {
  const customer = { ref: null, name: null, email: null, verified: false };
  const { conversation } = await begin(runtime, { ...at, customer });
  return conversation.id;
}

function say(runtime: Runtime, id: string, text: string) {
  const arrival: Arrival = { eventId: `customer:${text}`, incoming: { type: "message", text } };
  return advance(runtime, id, arrival);
}

async function told(id: string): Promise<string[]> {
  const entries = await entriesOf(it.app, id);
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
  return entries.flatMap((entry) => (entry.kind === "message" ? [`${entry.role}: ${entry.text}`] : []));
}

const failures = (id: string) =>
  query(it.app, "SELECT event_id, failures FROM failed_event WHERE conversation_id = $1", [id]);

test("an event that makes its turn fail is tried five times, kept, and its conversation handed to a person", async () => {
  const runtime = fragile();
  const id = await started(runtime);
  await say(runtime, id, "hello");
  expect(await say(runtime, id, "poison")).toMatchObject({ ok: true, duplicate: false });
  expect(runtime.tried()).toBe(maxTries);
  expect(await failures(id)).toEqual([{ event_id: "customer:poison", failures: maxTries }]);
  expect(await told(id)).toEqual([
    "customer: hello",
    "bot: What else?",
    "customer: poison",
    expect.stringMatching(/^system: .*passing you to a colleague/),
  ]);
  const entries = await entriesOf(it.app, id);
  const handoff = entries.find((entry) => entry.kind === "handoff");
  expect(handoff?.kind === "handoff" && causeSentence(handoff.cause)).toBe(
    "The flow could not go on at step “more”.",
  );
});

test("the same message again is acknowledged, the next goes to the person, and they find the brief", async () => {
  const runtime = fragile();
  const id = await started(runtime);
  await say(runtime, id, "poison");
  expect(await say(runtime, id, "poison")).toMatchObject({ ok: true, duplicate: true });
  expect(await say(runtime, id, "anybody?")).toMatchObject({ ok: true, duplicate: false });
  expect((await told(id)).filter((line) => line.startsWith("customer"))).toEqual([
    "customer: poison",
    "customer: anybody?",
  ]);
  expect(await query(it.app, "SELECT owner, outcome FROM conversation WHERE id = $1", [id])).toEqual([
    { owner: "queue", outcome: "handed_off" },
  ]);
  const open = await openHandoff(it.app, entrance.workspaceId, id, new Date().toISOString());
  expect(JSON.stringify(open)).toContain("poison");
  expect(await query(it.app, "SELECT 1 FROM handoff WHERE conversation_id = $1", [id])).toHaveLength(1);
});

test("an event that fails once goes its way, and other conversations are not held up", async () => {
  const runtime = fragile(1);
  const id = await started(runtime);
  const other = await started(runtimeOf(it.app));
  const [mine, theirs] = await Promise.all([
    say(runtime, id, "poison"),
    say(runtimeOf(it.app), other, "hello"),
  ]);
  expect([mine.ok, theirs.ok]).toEqual([true, true]);
  expect(await told(id)).toEqual(["customer: poison", "bot: What else?"]);
  expect(await told(other)).toEqual(["customer: hello", "bot: What else?"]);
});

test("a conversation that was parked can be given back where its flow still fits", async () => {
  const runtime = fragile();
  const id = await started(runtime);
  await say(runtime, id, "poison");
  await advance(runtime, id, { eventId: null, incoming: { type: "claim", agent } });
  expect(await advance(runtime, id, { eventId: null, incoming: { type: "giveBack", agent } })).toMatchObject({
    ok: true,
  });
  await say(runtime, id, "and now?");
  expect((await told(id)).at(-1)).toBe("bot: What else?");
});

test.each([
  ["cannot be read", "jsonb_set(snapshot::jsonb, '{heard}', '7')"],
  ["does not fit its flow", "jsonb_set(snapshot::jsonb, '{value}', '\"nowhere\"')"],
])("a state that %s costs the conversation its flow, and no message", async (_, broken) => {
  const [here, runtime] = [fragile(), fragile()];
  const id = await started(here);
  await say(here, id, "hello");
  await query(it.app, `UPDATE conversation SET snapshot = ${broken} WHERE id = $1`, [id]);
  await say(runtime, id, "are you there?");
  await say(runtime, id, "hm");
  await advance(runtime, id, { eventId: null, incoming: { type: "claim", agent } });
  expect(await advance(runtime, id, { eventId: null, incoming: { type: "giveBack", agent } })).toMatchObject({
    ok: false,
    code: "broken",
    message: expect.stringContaining("close it"),
  });
  await advance(runtime, id, { eventId: null, incoming: { type: "close", agent } });
  expect((await told(id)).filter((line) => line.startsWith("customer"))).toEqual([
    "customer: hello",
    "customer: are you there?",
    "customer: hm",
  ]);
  expect(await query(it.app, "SELECT owner, outcome FROM conversation WHERE id = $1", [id])).toEqual([
    { owner: "closed", outcome: "handed_off" },
  ]);
});

test("a version that cannot be read leaves its conversations to people, who find all that was said", async () => {
  const runtime = fragile();
  const id = await started(runtime);
  await say(runtime, id, "hello");
  await query(
    it.app,
    `INSERT INTO version (id, flow_id, hash, number, body, author_name)
      VALUES ('newer', $1, 'newer', 99, '{"schema": 99}', 'A newer Baton')`,
    [entrance.flowId],
  );
  await query(it.app, "UPDATE conversation SET version_id = 'newer' WHERE id = $1", [id]);
  const later = fragile();
  await say(later, id, "are you there?");
  await say(later, id, "still there?");
  expect((await told(id)).filter((line) => line.startsWith("customer"))).toHaveLength(3);
  const open = await openHandoff(it.app, entrance.workspaceId, id, new Date().toISOString());
  expect(open?.handoff?.cause).toMatchObject({ by: "broken", id: "more", title: "The flow" });
  expect(JSON.stringify(open?.brief)).toContain("still there?");
  const claimed = await advance(later, id, { eventId: null, incoming: { type: "claim", agent } });
  const closed = await advance(later, id, { eventId: null, incoming: { type: "close", agent } });
  expect([claimed.ok, closed.ok]).toEqual([true, true]);
});

test("a call's answer that cannot be taken in is kept as it came, and the call is not made again", async () => {
  const runtime = fragile(Number.POSITIVE_INFINITY, ({ type }) => type === "done");
  const id = await started(runtime, lookingUp);
  await say(runtime, id, "hello");
  await runtime.underway.settled(id, 10_000);
  expect(await query(it.app, "SELECT status FROM effect WHERE conversation_id = $1", [id])).toEqual([
    { status: "done" },
  ]);
  const entries = await entriesOf(it.app, id);
  expect(entries.find((entry) => entry.kind === "answered")).toMatchObject({ output: { found: true } });
  expect(entries.filter((entry) => entry.kind === "handoff")).toHaveLength(1);
  expect(await failures(id)).toEqual([{ event_id: "call:1", failures: maxTries }]);
});

test("a deadline that cannot be taken in hands its conversation over as well", async () => {
  const runtime = fragile(Number.POSITIVE_INFINITY, ({ type }) => type === "due");
  const id = await started(runtime);
  await say(runtime, id, "hello");
  await advance(runtime, id, { eventId: "due:1", incoming: { type: "due", token: 1 } });
  expect(await query(it.app, "SELECT owner FROM conversation WHERE id = $1", [id])).toEqual([
    { owner: "queue" },
  ]);
});

test("what an agent does is done also where the flow cannot follow", async () => {
  const runtime = fragile(Number.POSITIVE_INFINITY, ({ type }) => type === "accepted");
  const id = await started(runtime);
  const claimed = await advance(runtime, id, { eventId: null, incoming: { type: "claim", agent } });
  expect(claimed).toMatchObject({ ok: true, conversation: { state: { owner: "agent", assignee: "amira" } } });
});

test("an event that ends its process is counted by the next one, and parked after the fifth", {
  timeout: 60_000,
}, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "baton-tries-"));
  const runtime = { ...fragile(), tries: new Tries(dataDir, () => {}) };
  const id = await started(runtime);
  expect(await tryInAProcess(dataDir, id)).toBe(9);
  await countCrashes(runtime, dataDir);
  expect(await failures(id)).toEqual([{ event_id: "customer:fatal", failures: 1 }]);
  expect(await told(id)).toEqual([]);
  await query(it.app, "UPDATE failed_event SET failures = $2 WHERE conversation_id = $1", [id, maxTries - 1]);
  expect(await tryInAProcess(dataDir, id)).toBe(9);
  await countCrashes(runtime, dataDir);
  expect(await told(id)).toEqual(["customer: fatal", expect.stringMatching(/^system: /)]);
  expect(await say(runtime, id, "fatal")).toMatchObject({ ok: true, duplicate: true });
  expect(await say(runtime, id, "and now?")).toMatchObject({ ok: true, duplicate: false });
});

test("a version whose compilation ends its process is counted, and after the fifth time people go on", {
  timeout: 60_000,
}, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "baton-tries-"));
  const heavy = await publish(entrance.workspaceId, { ...chatty, name: "Too heavy" });
  const runtime = { ...fragile(), tries: new Tries(dataDir, () => {}) };
  const id = await started(runtime, heavy);
  const counted = () =>
    query(it.app, "SELECT failures FROM failed_version WHERE version_id = $1", [heavy.versionId]);
  expect(await tryInAProcess(dataDir, id, "compile")).toBe(9);
  await countCrashes(runtime, dataDir);
  expect(await counted()).toEqual([{ failures: 1 }]);
  await query(it.app, "UPDATE failed_version SET failures = $1", [maxTries - 1]);
  expect(await tryInAProcess(dataDir, id, "compile")).toBe(9);
  await countCrashes(runtime, dataDir);
  const noPolicies = async () => ({ policies: [], revision: 0, by: "", at: null });
  const machines = new Machines(it.app.db.pool, noPolicies, runtime.tries, () => {
    throw new Error("It was compiled once more.");
  });
  const reports: string[] = [];
  const careful = { ...runtime, machines, report: (error: unknown) => reports.push(String(error)) };
  await say(careful, id, "hello");
  const other = await started(careful, heavy);
  expect(await told(id)).toEqual(["customer: hello", expect.stringMatching(/^system: /)]);
  expect(await told(other)).toEqual([expect.stringMatching(/^system: .*passing you to a colleague/)]);
  expect(reports.filter((report) => !report.includes("has ended its process 5 times"))).toEqual([]);
});

test("what ended a process and then did not has nothing against it", async () => {
  const { versionId } = entrance;
  await query(it.app, "INSERT INTO failed_version (version_id, failures) VALUES ($1, 4)", [versionId]);
  const { db, tries } = runtimeOf(it.app);
  const noPolicies = async () => ({ policies: [], revision: 0, by: "", at: null });
  await new Machines(db.pool, noPolicies, tries).of(entrance);
  expect(await query(it.app, "SELECT 1 FROM failed_version WHERE version_id = $1", [versionId])).toEqual([]);
});

test("a conversation that its flow cannot begin begins with a person, who is told why", async () => {
  const broken = fragile(Number.POSITIVE_INFINITY, ({ type }) => type === "begin");
  const id = await started(broken);
  const handoffs = await query(it.app, "SELECT cause FROM handoff WHERE conversation_id = $1", [id]);
  expect(handoffs).toEqual([{ cause: { by: "broken", id: "flow", title: "Start" } }]);
  expect(await told(id)).toEqual([expect.stringMatching(/^system: .*passing you to a colleague/)]);
  expect(await say(broken, id, "hello?")).toMatchObject({ ok: true });
  expect(await told(id)).toHaveLength(2);
  const opened = await openHandoff(it.app, entrance.workspaceId, id, new Date().toISOString());
  expect(opened).not.toBeNull();
});

test("an orderly end leaves nothing to count", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "baton-tries-"));
  const runtime = { ...fragile(), tries: new Tries(dataDir, () => {}) };
  const id = await started(runtime);
  await say(runtime, id, "hello");
  await countCrashes(runtime, dataDir);
  expect(await failures(id)).toEqual([]);
});

/** A process of its own that dies while it takes the message in; gives its exit code. */
async function tryInAProcess(
  dataDir: string,
  id: string,
  diesAt: "message" | "compile" = "message",
): Promise<number | null> {
  const script = join(import.meta.dirname, "dying-process.testing.ts");
  const child = spawn(process.execPath, [script, it.app.db.url, dataDir, id, diesAt], { stdio: "inherit" });
  const [code] = await once(child, "exit");
  return code as number | null;
}
