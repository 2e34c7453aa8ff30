import type { Metrics } from "../metrics.ts";
import type { TurnWrite } from "./turn.store.ts";

/** Counts a turn that was committed, and the calls that ended with it. */
export function observeTurn({ turns, calls }: Metrics, turn: TurnWrite, now: string): void {
  turns.observe({ began: beginningOf(turn) }, (Date.parse(now) - Date.parse(turn.at)) / 1000);
  if (turn.answered) calls.inc({ status: turn.answered.status });
  for (const { status } of turn.calls) if (status === "done") calls.inc({ status });
}

function beginningOf({ from, fired, answered, event }: TurnWrite): string {
  if (!from) return "begin";
  if (fired !== null) return "deadline";
  if (answered) return "answer";
  return event ? "message" : "act";
}
