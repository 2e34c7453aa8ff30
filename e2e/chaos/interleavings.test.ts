import { afterAll, beforeAll, expect, test } from "vitest";
import type { Runtime } from "#server/conversations/runtime.ts";
import { type Ground, prepareGround } from "./ground.ts";
import { proveInterleavings } from "./interleavings.ts";

let ground: Ground;
beforeAll(async () => {
  ground = await prepareGround();
}, 60_000);
afterAll(() => ground?.stop());

test("whatever the order in which customer, agent, timer and effect meet, nothing is lost, doubled or out of turn", async () => {
  const { pastFence, bursts, ...proved } = await proveInterleavings(ground, { runs: 60, seed: 7 });
  expect(proved).toEqual({ cases: 60, failed: [] });
  // how often the sample comes to what it is about
  expect(pastFence).toBeGreaterThan(2);
  expect(bursts).toBeGreaterThan(5);
});

test("a process that trusts what it remembers of the owner is found out", async () => {
  const runtime = (runtime: Runtime) => {
    const { cache } = runtime;
    const set = cache.set.bind(cache);
    cache.set = (conversation) => set({ ...conversation, state: { ...conversation.state, owner: "bot" } });
    return runtime;
  };
  const { failed } = await proveInterleavings(ground, { runs: 100, seed: 7, spoil: { runtime } });
  expect(failed).toHaveLength(1);
});

test("a process that ignores the epoch when it marks a call as sent is found out", async () => {
  const statement = (text: string) => text.replace("AND NOT fenced", "");
  const { failed } = await proveInterleavings(ground, { runs: 100, seed: 7, spoil: { statement } });
  expect(failed).toHaveLength(1);
  expect(failed[0]).toContain("is done although a person has the conversation");
});
