import { expect, test, vi } from "vitest";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../authoring/testing.ts";
import { makeWorkspace, withApp } from "../testing.ts";
import { advance } from "./advance.ts";
import { begin } from "./begin.ts";
import { runtimeOf } from "./runtime.ts";

const it = withApp();

const flow = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["done", "close", { say: "There you are." }],
  ],
  ["start.next → done"],
);

test("a conversation whose row somebody holds keeps no other one waiting", async () => {
  const workspaceId = (await makeWorkspace(it.app)).id;
  const { id: flowId, ...published } = await publishTestFlow(it.app.db, workspaceId, flow);
  const runtime = runtimeOf(it.app);
  const customer = { ref: null, name: "Maya", email: null, verified: false };
  const begun = await Promise.all(
    Array.from({ length: 4 }, () => begin(runtime, { workspaceId, flowId, ...published, customer })),
  );
  const [held = "", ...others] = begun.map(({ conversation }) => conversation.id);
  const say = (id: string) =>
    advance(runtime, id, { eventId: "1", incoming: { type: "message", text: "hello" } });
  const holder = await it.app.db.pool.connect();
  await holder.query("BEGIN");
  await holder.query("SELECT FROM conversation WHERE id = $1 FOR UPDATE", [held]);
  const waiting = say(held);
  await vi.waitFor(async () => {
    const { rows } = await holder.query("SELECT FROM pg_locks WHERE NOT granted");
    expect(rows).toHaveLength(1);
  });
  const order: string[] = [];
  waiting.then(() => order.push("held"));
  expect((await Promise.all(others.map(say))).every(({ ok }) => ok)).toBe(true);
  order.push("others");
  await holder.query("ROLLBACK");
  holder.release();
  expect((await waiting).ok).toBe(true);
  expect(order).toEqual(["others", "held"]);
});
