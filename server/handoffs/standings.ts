import { Hours, isOpen, opensAt } from "#flows/hours.ts";
import type { QueueStanding, World } from "#flows/world.ts";
import type { Sql } from "../db.ts";
import { remembered } from "../remembered.ts";
import { readStandings, readWaits, type StandingRow } from "./standing.store.ts";

/**
 * How the queues of a workspace stand, as every turn wants to know: read once in two seconds (what a wait is expected to
 * be, once a minute) in each process, by the clock that is given, so that a turn costs no query of its own and may be told what was true then.
 */
export function queueStandings(
  db: Sql,
  now: () => string,
): (workspaceId: string) => Promise<World["queues"]> {
  const waits = remembered(60_000, (workspaceId) => readWaits(db, workspaceId));
  return remembered(2_000, async (workspaceId) => {
    const [rows, minutes] = await Promise.all([readStandings(db, workspaceId), waits(workspaceId)]);
    return Object.fromEntries(
      rows.map((row) => [row.key, standing(row, minutes.get(row.key) ?? null, now())]),
    );
  });
}

function standing(
  { hours, waiting, attended }: StandingRow,
  minutes: number | null,
  now: string,
): QueueStanding {
  const week = keptHours.parse(hours);
  const inside = week === null || isOpen(week, now);
  return {
    state: inside ? (attended ? "open" : "nobody available") : "outside hours",
    waiting,
    waitMinutes: minutes === null ? null : Math.max(1, Math.ceil(minutes)),
    opensAt: inside ? null : opensAt(week, now),
  };
}

/** Hours that cannot be read any more must not stop a workspace's turns: its queue then counts as always there. */
export const keptHours = Hours.nullable().catch(null);
