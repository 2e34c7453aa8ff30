import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ground, prepareGround } from "./ground.ts";
import { judge } from "./judge.ts";
import { plot } from "./plot.testing.ts";
import { seededBugs } from "./seeded-bugs.testing.ts";
import { type Fault, SmallWorld } from "./small-world.testing.ts";

let ground: Ground;
beforeAll(async () => {
  ground = await prepareGround();
}, 60_000);
afterAll(() => ground?.stop());

const judged = async (fault?: Fault) => judge(await plot(new SmallWorld(ground, fault)));

test("nothing is found in a history in which nothing went wrong", async () => {
  expect((await judged()).violations).toEqual([]);
});

test("there are at least twelve seeded bugs", () => {
  expect(seededBugs.length).toBeGreaterThanOrEqual(12);
});

test.each(seededBugs.map((bug) => [bug.name, bug] as const))("caught: %s", async (_, bug) => {
  const { counts, violations } = await judged(bug);
  expect(counts[bug.harm], JSON.stringify(violations, null, 1)).toBeGreaterThan(0);
});
