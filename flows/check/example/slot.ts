import { isOpen } from "../../hours.ts";
import type { Exit } from "../../kind.ts";
import type { QueueState } from "../../scenario/scenario.ts";
import type { Step } from "../graph.ts";

/** What is walked with one event: the step that waits for it, and all that follow without another. */
export function segmentAt(path: Step[], at: number): Step[] {
  let end = at + 1;
  while (end < path.length && !waits(path[end]?.exit ?? null)) end += 1;
  return path.slice(at, end);
}

/** What is walked until the customer writes again. */
export function turnAt(path: Step[], at: number): Step[] {
  const next = path.findIndex(
    ({ exit }, index) =>
      index > at && (exit?.after === "message" || exit?.takes.some((one) => "message" in one)),
  );
  return path.slice(at, next < 0 ? undefined : next);
}

function waits(exit: Exit | null): boolean {
  return (
    exit?.after !== undefined ||
    (exit?.takes ?? []).some((one) => "message" in one || "minutes" in one || "agent" in one)
  );
}

/** How the queues have to stand for a segment, the step behind it included. */
export function queuesFor(steps: Step[]): Map<string, QueueState> {
  const wanted = new Map<string, QueueState>();
  for (const { place, exit } of steps) {
    for (const { takes } of place.exits)
      for (const one of takes) if ("queue" in one && exit?.after === "agent") wanted.set(one.queue, "open");
    for (const one of exit?.takes ?? []) if ("queue" in one) wanted.set(one.queue, one.is);
  }
  return wanted;
}

/** The first instant from some on, by the hour, at which a segment's hours are as they must be. */
export function instantFor(steps: Step[], from: string): string | null {
  const wanted = steps.flatMap(({ exit }) =>
    (exit?.takes ?? []).flatMap((one) => ("hours" in one ? [one] : [])),
  );
  for (let hour = 0; hour <= 14 * 24; hour += 1) {
    const now = new Date(Date.parse(from) + hour * 3_600_000).toISOString();
    if (wanted.every(({ hours, open }) => isOpen(hours, now) === open)) return now;
  }
  return null;
}
