import { randomUUID } from "node:crypto";
import { setImmediate as turnOfTheLoop } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Ears } from "#flows/signals/ears.ts";
import { noOwnEars, type OwnEars } from "#flows/signals/own-ears.ts";
import { makeEars } from "#flows/signals/own-intents/make-ears.ts";
import { readSignals } from "#flows/signals/read-signals.ts";
import { withApp } from "../testing.ts";
import { earsMade } from "./ears-made.ts";
import { writeOwnEars } from "./own-ears.store.ts";
import { liveEars } from "./own-ears-live.ts";

const given = withApp();

const things = "tent kayak canoe bike helmet stove rope lamp boot jacket ski sled board glove scarf".split(
  " ",
);
const asks = ["do you rent", "can i mend", "how to wash", "where to try", "who teaches", "is it safe to use"];

/** As much as a workspace may teach: 25 intents of 50 sentences. */
const full: OwnEars = {
  ...noOwnEars,
  intents: Array.from({ length: 25 }, (_, intent) => ({
    id: `Intent ${intent}`,
    name: `Intent ${intent}`,
    examples: Array.from(
      { length: 50 },
      (_, nth) =>
        `${asks[(intent + nth) % asks.length]} the ${things[(intent * 7 + nth) % things.length]} ${intent} of week ${nth}`,
    ),
  })),
};

/** How often the loop came round until it was done: once or twice where it stood still. */
async function roundsDuring(work: () => Promise<unknown>): Promise<number> {
  let over = false;
  let rounds = 0;
  const working = work().finally(() => {
    over = true;
  });
  while (!over) {
    await turnOfTheLoop();
    rounds++;
  }
  await working;
  return rounds;
}

test("turns go on while much is learnt, which would stop them in their own thread", async () => {
  expect(await roundsDuring(async () => makeEars(full))).toBeLessThan(5);
  expect(await roundsDuring(() => earsMade(full))).toBeGreaterThan(200);
});

test("what was learnt apart hears just as what was learnt here", async () => {
  const [apart, here] = [await earsMade(full), makeEars(full)];
  const read = (text: string, ears: Ears | null) => JSON.stringify(readSignals(text, [], ears));
  for (const text of ["do you rent the tent 3", "where to try the boot", "cancel my order", "hello"])
    expect(read(text, apart)).toBe(read(text, here));
});

test("until new ears are ready a workspace listens with those from before, and its first turns with the first", async () => {
  const { id: workspaceId } = await given.app.db.prisma.workspace.create({
    data: { name: "Shop", slug: randomUUID() },
  });
  const author = { id: null, name: "Test" };
  const save = (baseRevision: number, name: string) => {
    const lists = [{ name, phrases: ["bulk order"] }];
    return writeOwnEars(given.app.db, {
      workspaceId,
      baseRevision,
      ears: { ...noOwnEars, lists },
      author,
      sentences: [],
    });
  };
  const heard = (ears: Ears | null) => readSignals("a bulk order", [], ears).keywords.value;
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let makings = 0;
  const live = () =>
    liveEars(given.app.db.pool, async (own) => {
      const gate = gates[makings++];
      await gate?.promise;
      return makeEars(own);
    });
  const ears = live();
  await save(0, "Old");
  const first = ears(workspaceId);
  const second = ears(workspaceId);
  gates[0]?.resolve();
  expect([heard(await first), heard(await second), makings]).toEqual([
    "Old (bulk order)",
    "Old (bulk order)",
    1,
  ]);
  await save(1, "New");
  // the revision is looked after every two seconds
  await new Promise((resolve) => setTimeout(resolve, 2_050));
  while (makings < 2) expect(heard(await ears(workspaceId))).toBe("Old (bulk order)");
  expect(heard(await ears(workspaceId))).toBe("Old (bulk order)");
  gates[1]?.resolve();
  while (heard(await ears(workspaceId)) !== "New (bulk order)") await turnOfTheLoop();
  expect(makings).toBe(2);
});
