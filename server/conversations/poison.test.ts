import { expect, test } from "vitest";
import { causeSentence } from "#flows/brief/cause-sentence.ts";
import { flowOf } from "#flows/testing.ts";
import { asChatError } from "../channels/web-chat/chat-error.ts";
import { openHandoff } from "../handoffs/open-handoff.ts";
import { advance } from "./advance.ts";
import { entriesOf } from "./conversations.ts";
import { agent, say, withFragile } from "./fragile.testing.ts";
import { maxTries } from "./poison.ts";
import { runtimeOf } from "./runtime.ts";
import { query } from "./testing.ts";

const it = withFragile();
const { fragile, started, told, failures, publish } = it;

const looking = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["fetch", "fetchOrder", { number: "1042", email: "maya.reyes@example.com" }],
    ["team", "handoff"],
  ],
  ["start.next → fetch", ...["found", "missing", "failed", "unknown"].map((exit) => `fetch.${exit} → team`)],
);

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
  const open = await openHandoff(it.app, it.entrance.workspaceId, id, new Date().toISOString());
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

/** The database undoes what is written of a conversation so many times, as it does where others are at the same rows. */
async function undoing(id: string, code: string, times: number): Promise<void> {
  const name = `undo_${id.replaceAll("-", "")}`;
  await query(
    it.app,
    `CREATE SEQUENCE ${name};
    CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF nextval('${name}') <= ${times} THEN RAISE EXCEPTION 'undone' USING ERRCODE = '${code}'; END IF;
      RETURN NEW; END $$;
    CREATE TRIGGER ${name} BEFORE UPDATE ON conversation FOR EACH ROW WHEN (NEW.id = '${id}') EXECUTE FUNCTION ${name}()`,
  );
}

test.each(["40001", "40P01", "55P03"])(
  "what others at the same rows undid (%s) is written again",
  async (code) => {
    const runtime = runtimeOf(it.app);
    const id = await started(runtime);
    await undoing(id, code, maxTries);
    expect(await say(runtime, id, "hello")).toMatchObject({ ok: true, duplicate: false });
    expect(await told(id)).toEqual(["customer: hello", "bot: What else?"]);
    expect(await failures(id)).toEqual([]);
  },
);

test("where it is undone again and again it is refused for now, not counted, and what came with it is written", async () => {
  const runtime = runtimeOf(it.app);
  const [id, other] = [await started(runtime), await started(runtime)];
  await undoing(id, "40001", 1_000);
  const [refused, taken] = await Promise.allSettled([
    say(runtime, id, "hello"),
    say(runtime, other, "hello"),
  ]);
  expect(asChatError((refused as PromiseRejectedResult).reason)).toMatchObject({
    status: 503,
    retryAfterS: 2,
  });
  expect(taken).toMatchObject({ status: "fulfilled", value: { ok: true } });
  expect(await failures(id)).toEqual([]);
});

test("events without an id that fail once each and are then taken in are not held against one another", async () => {
  let fails = false;
  const { standings, ...own } = runtimeOf(it.app);
  const runtime: typeof own & { standings: typeof standings } = {
    ...own,
    report: () => {},
    standings: async (workspaceId) => {
      if (!fails) return standings(workspaceId);
      fails = false;
      throw new Error("Not this time.");
    },
  };
  const id = await started(runtime);
  await say(runtime, id, "hello");
  for (let nth = 0; nth <= maxTries; nth++) {
    for (const type of ["claim", "giveBack"] as const) {
      fails = true;
      expect(await advance(runtime, id, { eventId: null, incoming: { type, agent } })).toMatchObject({
        ok: true,
      });
    }
  }
  await say(runtime, id, "still there");
  expect((await told(id)).at(-1)).toMatch(/^bot: /);
});

test("one that fails again and again where the conversation stands is still parked", async () => {
  const runtime = fragile(Number.POSITIVE_INFINITY, ({ type }) => type === "accepted");
  const id = await started(runtime);
  await advance(runtime, id, { eventId: null, incoming: { type: "claim", agent } });
  expect(await failures(id)).toEqual([
    { event_id: expect.stringMatching(/^claim@\d+$/), failures: maxTries },
  ]);
});

test("a call's answer that cannot be taken in is kept as it came, and the call is not made again", async () => {
  const runtime = fragile(Number.POSITIVE_INFINITY, ({ type }) => type === "done");
  const id = await started(runtime, await publish(looking));
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

test("a conversation that its flow cannot begin begins with a person, who is told why", async () => {
  const broken = fragile(Number.POSITIVE_INFINITY, ({ type }) => type === "begin");
  const id = await started(broken);
  const handoffs = await query(it.app, "SELECT cause FROM handoff WHERE conversation_id = $1", [id]);
  expect(handoffs).toEqual([{ cause: { by: "broken", id: "flow", title: "Start" } }]);
  expect(await told(id)).toEqual([expect.stringMatching(/^system: .*passing you to a colleague/)]);
  expect(await say(broken, id, "hello?")).toMatchObject({ ok: true });
  expect(await told(id)).toHaveLength(2);
  const opened = await openHandoff(it.app, it.entrance.workspaceId, id, new Date().toISOString());
  expect(opened).not.toBeNull();
});
