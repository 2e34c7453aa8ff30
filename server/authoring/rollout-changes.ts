import type { Audience } from "./audience.ts";
import type { Released, Rollout } from "./rollout.ts";

/** A change of what new conversations begin on, or why it cannot be made. */
export type Changed = { ok: true; next: Omit<Rollout, "count"> } | { ok: false; message: string };

/** A version goes to these customers: to everybody it is live, and what was live before is where a rollback leads. */
export function release({ live, previous }: Rollout, version: Released, audience: Audience): Changed {
  const isLive = live?.versionId === version.versionId;
  if (audience.share === 100)
    return { ok: true, next: { live: version, previous: isLive ? previous : live, trial: null } };
  if (isLive) {
    const message = `Version ${version.number} is what everybody gets already: a share of it would change nothing.`;
    return { ok: false, message };
  }
  if (!live && audience.share > 0) {
    const message =
      "There is no version for the other customers yet: publish the first one for everybody, or for test customers alone.";
    return { ok: false, message };
  }
  // a version on trial is no place to go back to
  const before = previous?.versionId === version.versionId ? null : previous;
  return { ok: true, next: { live, previous: before, trial: { ...version, ...audience } } };
}

/** Nobody gets the trial any more; who began on it stays on it. */
export function stop({ live, previous }: Rollout): Changed {
  return { ok: true, next: { live, previous, trial: null } };
}

/** An earlier version is what everybody gets, and a trial ends; the one that was live is where another rollback leads. */
export function rollBack({ live }: Rollout, version: Released): Changed {
  if (live?.versionId === version.versionId)
    return { ok: false, message: `Version ${version.number} is what everybody gets already.` };
  return { ok: true, next: { live: version, previous: live, trial: null } };
}
