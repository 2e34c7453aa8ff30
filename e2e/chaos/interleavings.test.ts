import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ground, prepareGround } from "./ground.ts";
import { proveInterleavings } from "./interleavings.ts";

let ground: Ground;
beforeAll(async () => {
  ground = await prepareGround();
}, 60_000);
afterAll(() => ground?.stop());

test("whatever the order in which customer, agent, timer and effect meet, nothing is lost, doubled or out of turn", async () => {
  expect(await proveInterleavings(ground, { runs: 60, seed: 7 })).toEqual({ cases: 60, failed: [] });
});

test("a process that trusts what it remembers of the owner is found out", async () => {
  const { failed } = await proveInterleavings(ground, {
    runs: 100,
    seed: 7,
    spoil: (runtime) => {
      const { cache } = runtime;
      const set = cache.set.bind(cache);
      cache.set = (conversation) => set({ ...conversation, state: { ...conversation.state, owner: "bot" } });
      return runtime;
    },
  });
  expect(failed).toHaveLength(1);
});
