import { beforeEach, expect, test } from "vitest";
import { NotSent } from "../conversations/not-sent.ts";
import { connectDb } from "../db.ts";
import { withDatabase } from "../testing.ts";
import { letRest, takeCall } from "./budget.store.ts";
import { mostFailures, readCircuit, readCircuits } from "./circuit.store.ts";
import { type Budget, gateOf } from "./gate.ts";

const it = withDatabase();
let workspaceId = "";
beforeEach(async () => {
  const { id } = await it.db.prisma.workspace.create({ data: { name: "Shop", slug: crypto.randomUUID() } });
  workspaceId = id;
});

const call = { name: "act", input: {}, waitMs: 200, timeoutMs: 1_000 } as const;
const gate = (budget: Budget | null = null, db = it.db) => {
  const through = gateOf(db.pool, { connectorOf: () => "shop", budgetOf: async () => budget });
  return (change: Partial<typeof call> = {}) => through(workspaceId, { ...call, ...change });
};

async function fail(through: ReturnType<typeof gate>, times: number): Promise<void> {
  for (let nth = 0; nth < times; nth++) await (await through())("timed out");
}

const state = async () => (await readCircuits(it.db.pool, workspaceId)).map((circuit) => circuit.state);
const cool = () => it.db.pool.query("UPDATE circuit SET open_until = now() - interval '1 second'");

test("after five failures in a row a system is left alone by every process, and the refusal is no failure", async () => {
  const other = connectDb(it.db.url);
  await fail(gate(), mostFailures - 1);
  await (await gate()())(null);
  await fail(gate(), mostFailures);
  expect(await state()).toEqual(["open"]);
  const refused = await gate(null, other)().catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(NotSent);
  expect(refused).toMatchObject({ again: false, ailing: false });
  expect(await readCircuits(it.db.pool, workspaceId)).toMatchObject([
    { connector: "shop", failures: mostFailures, reason: "timed out" },
  ]);
  await other.close();
});

test("one call alone tries whether it is back, and if it is, all are let through", async () => {
  const through = gate();
  await fail(through, mostFailures);
  await cool();
  expect(await state()).toEqual(["half-open"]);
  const tried = await Promise.allSettled([1, 2, 3, 4].map(() => through()));
  const passes = tried.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  expect(passes).toHaveLength(1);
  await passes[0]?.(null);
  expect(await state()).toEqual([]);
  await (await through())(null);
});

test("each try that fails leaves it alone for longer", async () => {
  const through = gate();
  await fail(through, mostFailures);
  const openFor = async () =>
    (await readCircuit(it.db.pool, { workspaceId, connector: "shop" }))?.openForMs ?? 0;
  const times = [await openFor()];
  for (let nth = 0; nth < 3; nth++) {
    await cool();
    await (await through())("still down");
    times.push(await openFor());
  }
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times.at(-1)).toBeGreaterThan(4 * (times[0] ?? 0));
});

test("who tried and died does not keep it closed for ever", async () => {
  const through = gate();
  await fail(through, mostFailures);
  await cool();
  await through();
  await expect(through()).rejects.toBeInstanceOf(NotSent);
  await cool();
  await (await through())(null);
  expect(await state()).toEqual([]);
});

test("failures of long ago do not count with today's", async () => {
  await fail(gate(), mostFailures - 1);
  await it.db.pool.query("UPDATE circuit SET since = since - interval '11 minutes'");
  await fail(gate(), 1);
  expect(await readCircuits(it.db.pool, workspaceId)).toMatchObject([{ state: "closed", failures: 1 }]);
});

test("what is nobody's fault there is not counted, and what is one workspace's is no other's", async () => {
  for (let nth = 0; nth < mostFailures; nth++) await (await gate()())(undefined);
  expect(await state()).toEqual([]);
  await fail(gate(), mostFailures);
  const { id } = await it.db.prisma.workspace.create({ data: { name: "Other", slug: crypto.randomUUID() } });
  workspaceId = id;
  await (await gate()())(null);
});

test.each([1, 6, 60, 600])(
  "in no minute are more than %i calls taken, though all come at once",
  async (limit) => {
    const system = { workspaceId, connector: "shop" };
    const other = connectDb(it.db.url);
    const dbs = [it.db, other];
    let taken = 0;
    // the clock stands still between the two; what is left of the minute is then moved on by hand
    const takeAll = async () => {
      const waits = await Promise.all(
        Array.from({ length: limit + 5 }, (_, nth) => takeCall((dbs[nth % 2] ?? it.db).pool, system, limit)),
      );
      taken += waits.filter((wait) => wait === null).length;
    };
    for (let second = 0; second < 60; second += 5) {
      await takeAll();
      await it.db.pool.query("UPDATE call_budget SET spent_until = spent_until - interval '5 seconds'");
    }
    expect(taken).toBeGreaterThanOrEqual(Math.max(1, limit * 0.6));
    expect(taken).toBeLessThanOrEqual(limit + 1);
    await other.close();
  },
);

test("a call over the budget waits for its turn as long as it may, and else fails with the reason", async () => {
  const through = gate({ callsPerMinute: 600, callsAtOnce: 50 });
  const all = await Promise.allSettled(Array.from({ length: 120 }, () => through({ waitMs: 300 } as object)));
  const refused = all.filter((one) => one.status === "rejected");
  expect(all.length - refused.length).toBeGreaterThanOrEqual(1);
  expect(refused.length).toBeGreaterThan(0);
  const slow = gate({ callsPerMinute: 1, callsAtOnce: 50 });
  workspaceId = (await it.db.prisma.workspace.create({ data: { name: "S", slug: crypto.randomUUID() } })).id;
  await (await slow())(null);
  await expect(slow()).rejects.toThrow("shop is called 1 times a minute already");
});

test("what a system asked for binds every process: others wait for it, or are refused, and it is no failure", async () => {
  const budget = { callsPerMinute: 600, callsAtOnce: 50 };
  const other = connectDb(it.db.url);
  await (await gate(budget)())(undefined, 60_000);
  const refused = await gate(budget, other)().catch((error: unknown) => error);
  expect(refused).toMatchObject({
    again: false,
    ailing: false,
    message: expect.stringMatching(/^shop has asked not to be called for another (?:60|59) seconds\.$/),
  });
  expect(await state()).toEqual([]);
  await it.db.pool.query("UPDATE call_budget SET rests_until = now() + interval '0.15 seconds'");
  const began = performance.now();
  await (await gate(budget, other)())(null);
  expect(performance.now() - began).toBeGreaterThan(100);
  await other.close();
});

test("what it asks for later or for less shortens nothing, and nobody is left alone for more than an hour", async () => {
  const system = { workspaceId, connector: "shop" };
  await letRest(it.db.pool, system, 1e12);
  await letRest(it.db.pool, system, 1_000);
  const wait = await takeCall(it.db.pool, system, 600);
  expect(wait).toMatchObject({ rests: true });
  expect(wait?.ms).toBeGreaterThan(3_500_000);
  expect(wait?.ms).toBeLessThanOrEqual(3_600_000);
});

test("a trial that does not come to ask leaves the next one to try", async () => {
  const through = gate({ callsPerMinute: 6, callsAtOnce: 50 });
  await fail(gate(), mostFailures);
  await cool();
  await takeCall(it.db.pool, { workspaceId, connector: "shop" }, 6);
  await expect(through()).rejects.toThrow("6 times a minute already");
  expect(await state()).toEqual(["half-open"]);
  await (await gate()())(undefined);
  expect(await state()).toEqual(["half-open"]);
  await (await gate()())(null);
  expect(await state()).toEqual([]);
});

test("so many calls are under way at once and no more; the next goes when one is back", async () => {
  const through = gate({ callsPerMinute: 100_000, callsAtOnce: 2 });
  const [first] = await Promise.all([through(), through()]);
  await expect(through()).rejects.toThrow("2 times at once");
  const waiting = through();
  await first?.(null);
  await (await waiting)(null);
});

test("what is Baton's own is let through without asking", async () => {
  const through = gateOf(it.db.pool, { connectorOf: () => null, budgetOf: async () => null });
  for (let nth = 0; nth < mostFailures + 1; nth++) await (await through(workspaceId, call))("broken");
  expect(await state()).toEqual([]);
});
