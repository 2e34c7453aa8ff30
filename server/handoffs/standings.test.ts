import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Hours } from "#flows/hours.ts";
import type { QueueStanding } from "#flows/world.ts";
import { makePerson, makeWorkspace, type TestWorkspace, withApp } from "../testing.ts";
import { writeSeen } from "./presence.store.ts";
import { openQueues } from "./queues.ts";
import { queueStandings } from "./standings.ts";

const given = withApp();
let workspace: TestWorkspace;

beforeEach(async () => {
  workspace = await makeWorkspace(given.app);
  const queues = [{ key: "care", name: "Care", slaMinutes: 30 }];
  await openQueues(given.app.db, workspace.id, queues);
});

/** As a process that has just started reads it. */
async function care(): Promise<QueueStanding | undefined> {
  return (await queueStandings(given.app.db.pool, () => given.app.clock.now())(workspace.id)).care;
}

test("a queue is open while nobody in the workspace takes conversations at all", async () => {
  await makePerson(given.app, workspace.id, "tester");
  expect(await care()).toEqual({ state: "open", waiting: 0, waitMinutes: null, opensAt: null });
});

test("nobody is available until somebody who takes conversations is seen, and again after two minutes", async () => {
  const [agent, tester] = await Promise.all(
    (["agent", "tester"] as const).map((role) => makePerson(given.app, workspace.id, role)),
  );
  await writeSeen(given.app.db.pool, workspace.id, tester ?? "");
  expect((await care())?.state).toBe("nobody available");
  await writeSeen(given.app.db.pool, workspace.id, agent ?? "");
  await writeSeen(given.app.db.pool, workspace.id, agent ?? "");
  expect((await care())?.state).toBe("open");
  await given.app.db.pool.query("UPDATE presence SET seen_at = now() - interval '121 seconds'");
  expect((await care())?.state).toBe("nobody available");
});

test("whoever has the inbox open is there for customers", async () => {
  const leave = new AbortController();
  const agent = await workspace.caller("agent", leave.signal);
  const changes = await agent.inbox.changes();
  for await (const _ of changes as AsyncIterable<unknown>) break;
  leave.abort();
  expect((await care())?.state).toBe("open");
});

const today = new Date();
const day = (ahead: number) => new Date(today.getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

/** All day in UTC, except today and on the days around it. */
const awayToday: Hours = {
  timeZone: "UTC",
  week: weekdays.map((weekday) => ({ day: weekday, from: "00:00", to: "24:00" })),
  holidays: [-1, 0, 1].map((ahead) => ({ date: day(ahead), name: "Away" })),
};

test("outside its hours a queue says so whoever is there, and when it opens again", async () => {
  const lead = await workspace.caller("lead");
  const [queue] = await lead.queues.list();
  expect(queue?.hours).toBeNull();
  await lead.queues.setHours({ id: queue?.id ?? "", hours: awayToday });
  await writeSeen(given.app.db.pool, workspace.id, await makePerson(given.app, workspace.id, "agent"));
  expect(await care()).toMatchObject({ state: "outside hours", opensAt: `${day(2)}T00:00:00.000Z` });
  expect((await lead.queues.list())[0]?.hours).toEqual(awayToday);
  await lead.queues.setHours({ id: queue?.id ?? "", hours: null });
  expect((await care())?.state).toBe("open");
  const audits = await given.app.db.prisma.audit.findMany({ where: { workspaceId: workspace.id } });
  expect(audits.map(({ act, subject }) => `${act}: ${subject}`)).toEqual(
    Array(2).fill("set hours: queue Care"),
  );
});

test("hours that end before they begin are refused with a sentence, and an agent may not set any", async () => {
  const lead = await workspace.caller("lead");
  const id = (await lead.queues.list())[0]?.id ?? "";
  const week = [{ day: "monday" as const, from: "18:00", to: "09:00" }];
  await expect(lead.queues.setHours({ id, hours: { ...awayToday, week } })).rejects.toThrow(/ends before/);
  const agent = await workspace.caller("agent");
  await expect(agent.queues.setHours({ id, hours: null })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

/** A handoff of some days ago that was first answered after so many minutes, or not yet. */
async function handedOff(answeredAfter: number | null, daysAgo = 1): Promise<void> {
  const { prisma } = given.app.db;
  const { id: queueId } = await prisma.queue.findFirstOrThrow({ where: { workspaceId: workspace.id } });
  const flow = await prisma.flow.create({ data: { workspaceId: workspace.id, name: "f", draft: {} } });
  const { id: conversationId } = await prisma.conversation.create({
    data: { workspaceId: workspace.id, flowId: flow.id, tokenHash: randomUUID() },
  });
  const createdAt = new Date(Date.now() - daysAgo * 86_400_000);
  const answered = answeredAfter === null ? null : new Date(createdAt.getTime() + answeredAfter * 60_000);
  const handoff = { workspaceId: workspace.id, conversationId, queueId, priority: "normal", cause: {} };
  await prisma.handoff.create({
    data: { ...handoff, createdAt, firstReplyAt: answered, closedAt: answered, claimedById: null },
  });
}

test("the expected wait is the median of the week's first replies, and nothing below five of them", async () => {
  await handedOff(null);
  for (const minutes of [2, 4, 6.2, 90]) await handedOff(minutes);
  await handedOff(500, 8);
  expect(await care()).toMatchObject({ waiting: 1, waitMinutes: null });
  await handedOff(200);
  expect(await care()).toMatchObject({ waiting: 1, waitMinutes: 7 });
});

test("a process asks how the queues stand once for all turns of two seconds", async () => {
  const { pool } = given.app.db;
  let queries = 0;
  const query = (...args: Parameters<typeof pool.query>) => {
    queries += 1;
    return pool.query(...args);
  };
  const counting = { query };
  const standings = queueStandings(counting as unknown as typeof pool, () => new Date().toISOString());
  await Promise.all(Array.from({ length: 500 }, () => standings(workspace.id)));
  expect(queries).toBe(2);
});
