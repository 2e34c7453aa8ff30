import type { Flow } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";
import type { Entry } from "../record.ts";
import { openQueue, type QueueStanding, type World } from "../world.ts";

interface Seen {
  seq: number;
  queue: string;
  standing: QueueStanding;
  /** From a handoff, which logs all that was known; an exit tells the state alone. */
  whole: boolean;
}

/**
 * How the queues stood when something reached a recorded conversation, as far as its log shows: by its handoffs, and by
 * exits that a node takes for a queue's state only. A queue that it shows nothing of is open.
 */
export function queuesAt(entries: Entry[], flow: Flow): (from: number, to: number) => World["queues"] {
  const seen = entries.flatMap((entry) => seenIn(entry, flow));
  return (from, to) => {
    const before = seen.filter(({ seq }) => seq < to);
    const within = before.filter(({ seq }) => seq >= from).toReversed();
    const surest = [...within.filter(({ whole }) => !whole), ...within.filter(({ whole }) => whole)];
    return Object.fromEntries([...before, ...surest].map(({ queue, standing }) => [queue, standing]));
  };
}

function seenIn(entry: Entry, flow: Flow): Seen[] {
  if (entry.kind === "handoff")
    return entry.queue
      ? [{ seq: entry.seq, queue: entry.plan.queue, standing: entry.queue, whole: true }]
      : [];
  if (entry.kind !== "left") return [];
  const node = flow.nodes.find(({ id }) => id === entry.node);
  const exits = (node && kindOf(node)?.exits(node.config)) ?? [];
  const takes = exits.find(({ id }) => id === entry.exit)?.takes ?? [];
  return takes.flatMap((stimulus) =>
    "queue" in stimulus
      ? [
          {
            seq: entry.seq,
            queue: stimulus.queue,
            standing: { ...openQueue, state: stimulus.is },
            whole: false,
          },
        ]
      : [],
  );
}
