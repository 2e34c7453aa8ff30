import { expect, test } from "vitest";
import { openHandoff } from "../handoffs/open-handoff.ts";
import { advance } from "./advance.ts";
import { agent, say, withFragile } from "./fragile.testing.ts";
import { query } from "./testing.ts";

const it = withFragile();
const { fragile, started, told } = it;

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
    [it.entrance.flowId],
  );
  await query(it.app, "UPDATE conversation SET version_id = 'newer' WHERE id = $1", [id]);
  const later = fragile();
  await say(later, id, "are you there?");
  await say(later, id, "still there?");
  expect((await told(id)).filter((line) => line.startsWith("customer"))).toHaveLength(3);
  const open = await openHandoff(it.app, it.entrance.workspaceId, id, new Date().toISOString());
  expect(open?.handoff?.cause).toMatchObject({ by: "broken", id: "more", title: "The flow" });
  expect(JSON.stringify(open?.brief)).toContain("still there?");
  const claimed = await advance(later, id, { eventId: null, incoming: { type: "claim", agent } });
  const closed = await advance(later, id, { eventId: null, incoming: { type: "close", agent } });
  expect([claimed.ok, closed.ok]).toEqual([true, true]);
});
