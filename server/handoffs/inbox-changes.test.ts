import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../authoring/testing.ts";
import { advance } from "../conversations/advance.ts";
import { type Beginning, begin } from "../conversations/begin.ts";
import { runtimeOf } from "../conversations/runtime.ts";
import { type Caller, makeWorkspace, withServer } from "../testing.ts";
import { cuttingProxy, eventsOf } from "../testing-streams.ts";

const baton = withServer();
let entrance: Omit<Beginning, "customer">;
let cookie = "";
let agent: Caller;

const straightToTeam = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["team", "handoff"],
  ],
  ["start.next → team"],
);

beforeAll(async () => {
  const workspace = await makeWorkspace(baton.app);
  const { id: flowId, ...published } = await publishTestFlow(baton.app.db, workspace.id, straightToTeam);
  entrance = { workspaceId: workspace.id, flowId, ...published };
  cookie = (await workspace.headers("agent")).get("cookie") ?? "";
  agent = await workspace.caller("agent");
});

async function waits(text: string): Promise<void> {
  const runtime = runtimeOf(baton.app);
  const customer = { ref: null, name: null, email: null, verified: false };
  const { conversation } = await begin(runtime, { ...entrance, customer });
  await advance(runtime, conversation.id, { eventId: randomUUID(), incoming: { type: "message", text } });
}

async function listed(): Promise<string[]> {
  return (await agent.inbox.list({ view: "all" })).items.map(({ lastText }) => lastText);
}

/** What stands on an inbox that asks for the list only when it is told of a change, and comes back whenever it is cut off. */
async function shownThrough(url: string, last: string): Promise<string[]> {
  for (;;) {
    for await (const { data } of eventsOf(`${url}/trpc/inbox.changes`, { cookie })) {
      if (!data?.includes("changed")) continue;
      const shown = await listed();
      if (shown.includes(last)) return shown;
    }
  }
}

test("however often an inbox is cut off from its changes, it shows in the end who waits", async () => {
  const cuts = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 12 });
  const property = fc.asyncProperty(cuts, async (places) => {
    const proxy = await cuttingProxy(baton.url, places);
    const texts = Array.from({ length: 5 }, (_, nth) => `${randomUUID()} ${nth}`);
    const showing = shownThrough(proxy.url, texts.at(-1) ?? "");
    for (const text of texts) await waits(text);
    expect(await showing).toEqual(expect.arrayContaining(texts));
    proxy.close();
  });
  await fc.assert(property, { numRuns: 8 });
});

test("an inbox in which nothing happens is told so once, and never again", async () => {
  const over = new AbortController();
  const told: string[] = [];
  const hearing = (async () => {
    for await (const { data } of eventsOf(`${baton.url}/trpc/inbox.changes`, { cookie }, over.signal))
      if (data?.includes("changed")) told.push(data);
  })();
  await expect.poll(() => told.length).toBe(1);
  for (let nth = 0; nth < 3; nth++)
    baton.app.live.announce({ workspaceId: entrance.workspaceId, topic: "inbox" });
  await waits("somebody at last");
  await expect.poll(() => told.length).toBe(2);
  over.abort();
  await hearing;
});
