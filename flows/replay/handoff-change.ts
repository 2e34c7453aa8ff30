import type { Difference } from "./first-difference.ts";
import type { HandoffPoint } from "./replay.ts";
import type { Stop } from "./replaying.ts";

/**
 * What becomes of a handoff. Later and no longer tell what is to be expected, had the customer gone on as they did;
 * `unknown`: the replay lacks an answer of the world before either had handed off.
 */
export const changes = ["same", "earlier", "later", "newly", "no longer", "unknown"] as const;
export type Change = (typeof changes)[number];

interface Known {
  differs: Difference | null;
  stopped: Stop | null;
  /** Whether each handed off while all that the customer had seen was the same. */
  within: { recorded: boolean; replayed: boolean };
}

export function changeOf(
  recorded: HandoffPoint | null,
  replayed: HandoffPoint | null,
  { differs, stopped, within }: Known,
): { change: Change; certain: boolean } {
  const whole = !differs && !stopped;
  const certain = whole || within.recorded || within.replayed;
  const lost = stopped?.why === "no answer" && !replayed;
  // past the recorded handoff it is known at least that there was none
  if (lost && !(recorded && recorded.turn <= stopped.turn)) return { change: "unknown", certain: false };
  return { change: compared(recorded, replayed), certain };
}

/** Closer together than this, and with the same message, they are the same. */
const moment = 60_000;

function compared(recorded: HandoffPoint | null, replayed: HandoffPoint | null): Change {
  if (!recorded) return replayed ? "newly" : "same";
  if (!replayed) return "no longer";
  const byTurn = replayed.turn - recorded.turn;
  if (byTurn !== 0) return byTurn < 0 ? "earlier" : "later";
  const byTime = Date.parse(replayed.at) - Date.parse(recorded.at);
  if (Math.abs(byTime) < moment) return "same";
  return byTime < 0 ? "earlier" : "later";
}
