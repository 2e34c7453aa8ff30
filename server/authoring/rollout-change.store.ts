import type { Db } from "../db.ts";
import { type Actor, audit } from "../team/audit.store.ts";
import type { Audience } from "./audience.ts";
import { lockRollout, readReleased, readRollout, writeRollout } from "./rollout.store.ts";
import type { Rollout } from "./rollout.ts";
import { type Changed, release, rollBack, stop } from "./rollout-changes.ts";

/** What can be done with versions that are published. */
export type Change =
  /** Sets whom a version goes to: at 100 % it is live. */
  | { does: "release"; versionId: string; audience: Audience }
  /** Ends its trial. */
  | { does: "stop"; versionId: string }
  /** Makes it what everybody gets. */
  | { does: "roll back"; versionId: string };

interface Changing {
  workspaceId: string;
  flowId: string;
  actor: Actor;
  /** The count that whoever makes the change saw. */
  seen: number;
  change: Change;
}

type Answer = { ok: true; rollout: Rollout } | { ok: false; message: string };

const acts: Record<Change["does"], string> = {
  release: "changed who gets it",
  stop: "stopped the trial",
  "roll back": "rolled back",
};

/** Changes what the next new conversation begins on, with its line in the audit; null where there is no such version. */
export async function changeRollout(db: Db, changing: Changing): Promise<Answer | null> {
  const { workspaceId, flowId, actor, seen, change } = changing;
  return db.prisma.$transaction(async (tx) => {
    const now = await lockRollout(tx, workspaceId, flowId);
    const version = now && (await readReleased(tx, flowId, change.versionId));
    if (!version) return null;
    const stopped = change.does === "stop" && now.trial?.versionId !== version.versionId;
    if (stopped) return { ok: true, rollout: now };
    // to stop is never too late: whoever changed the share meanwhile did not mean to keep the trial from being stopped
    if (now.count !== seen && change.does !== "stop") return { ok: false, message: changedMeanwhile };
    const changed = nextOf(now, change, version);
    if (!changed.ok) return changed;
    await writeRollout(tx, flowId, changed.next);
    const { share, testCustomers } = changed.next.trial ?? { share: 0, testCustomers: [] };
    const data = { version: version.number, live: changed.next.live?.number ?? null, share };
    await audit(tx, {
      workspaceId,
      actor,
      act: acts[change.does],
      subject: `flow ${flowId}`,
      data: { ...data, testCustomers: testCustomers.length },
    });
    const rollout = await readRollout(tx, workspaceId, flowId);
    return rollout && { ok: true, rollout };
  });
}

const changedMeanwhile = "Somebody changed who gets which version a moment ago: look at it, then try again.";

function nextOf(now: Rollout, change: Change, version: NonNullable<Rollout["live"]>): Changed {
  switch (change.does) {
    case "release":
      return release(now, version, change.audience);
    case "stop":
      return stop(now);
    case "roll back":
      return rollBack(now, version);
  }
}
