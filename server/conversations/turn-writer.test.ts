import { beforeAll, expect, test } from "vitest";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../authoring/testing.ts";
import { makeWorkspace, withApp } from "../testing.ts";
import { advance } from "./advance.ts";
import { type Beginning, begin } from "./begin.ts";
import { type Runtime, runtimeOf } from "./runtime.ts";
import { TurnWriter } from "./turn-writer.ts";

const it = withApp();
let beginning: Beginning;
beforeAll(async () => {
  const { id: workspaceId } = await makeWorkspace(it.app);
  const flow = flowOf([["start", "start", { greeting: "Hello." }]], []);
  const { id: flowId, ...published } = await publishTestFlow(it.app.db, workspaceId, flow);
  const customer = { ref: null, name: null, email: null, verified: false };
  beginning = { workspaceId, flowId, ...published, customer };
});

test("turns that come while one is being written go together, those that begin a conversation among them", async () => {
  const { pool } = it.app.db;
  let statements = 0;
  const counting = {
    query: (...given: Parameters<typeof pool.query>) => {
      statements++;
      return pool.query(...given);
    },
  };
  const runtime: Runtime = { ...runtimeOf(it.app), writer: new TurnWriter(counting as typeof pool, 1) };
  const ids = await Promise.all([0, 1, 2].map(async () => (await begin(runtime, beginning)).conversation.id));
  statements = 0;
  const says = (id: string) =>
    advance(runtime, id, { eventId: "customer:1", incoming: { type: "message", text: "Hi." } });
  // the first goes alone, the others with the next: so one of the two at least is among turns that go on
  await Promise.all([begin(runtime, beginning), ...ids.map(says), begin(runtime, beginning)]);
  expect(statements).toBe(2);
});
