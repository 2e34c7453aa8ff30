import { beforeAll, expect, test } from "vitest";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../authoring/testing.ts";
import type { Db } from "../db.ts";
import { makeWorkspace, withApp } from "../testing.ts";
import { advance } from "./advance.ts";
import { type Beginning, begin } from "./begin.ts";
import { type Runtime, runtimeOf } from "./runtime.ts";
import { sweepAll } from "./sweep.ts";
import { query } from "./testing.ts";

const it = withApp();
let entrance: Omit<Beginning, "customer">;

const asking = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["fetch", "fetchOrder", { number: "1042", email: "maya.reyes@example.com" }],
    ["team", "handoff"],
  ],
  ["found", "missing", "failed", "unknown"]
    .map((exit) => `fetch.${exit} → team`)
    .concat("start.next → fetch"),
);

beforeAll(async () => {
  const { id: workspaceId } = await makeWorkspace(it.app);
  const { id: flowId, ...published } = await publishTestFlow(it.app.db, workspaceId, asking);
  entrance = { workspaceId, flowId, ...published };
});

/** A database that never answers what is asked about these tables. */
function deafTo(db: Db, tables: RegExp): Db {
  const query = (asked: { text: string }) =>
    tables.test(asked.text) ? new Promise(() => {}) : db.pool.query(asked);
  return { ...db, pool: { query } as unknown as Db["pool"] };
}

test("a call being made is shown to be alive, however long the bursts, jobs and clocks take", async () => {
  const runtime: Runtime = { ...runtimeOf(it.app) };
  runtime.executors = { ...runtime.executors, fetchOrder: () => new Promise(() => {}) };
  const customer = { ref: null, name: null, email: null, verified: false };
  const { id } = (await begin(runtime, { ...entrance, customer })).conversation;
  await advance(runtime, id, { eventId: "1", incoming: { type: "message", text: "hello" } });
  await query(it.app, "UPDATE effect SET leased_until = 'epoch'");
  const stuck = new Promise<never>(() => {});
  const db = { ...deafTo(it.app.db, /burst/), transaction: () => stuck };
  const over = new AbortController();
  void sweepAll({ ...runtime, db }, () => stuck, over.signal);
  const renewed = () => query(it.app, "SELECT leased_until > now() AS renewed FROM effect");
  await expect.poll(renewed, { timeout: 10_000 }).toEqual([{ renewed: true }]);
  await query(it.app, "UPDATE effect SET leased_until = 'epoch'");
  await expect.poll(renewed, { timeout: 10_000 }).toEqual([{ renewed: true }]);
  over.abort();
});
