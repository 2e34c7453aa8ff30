import type { Flow } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";
import type { Entry } from "../record.ts";
import { openQueue, type QueueStanding, type World } from "../world.ts";

interface Seen {
  seq: number;
  queue: string;
  standing: QueueStanding;
}

/**
 * How the queues stood before a place in a recorded conversation, as far as its log shows: by its handoffs, and by exits
 * that a node takes for a queue's state only. A queue that it shows nothing of is open.
 */
export function queuesAt(entries: Entry[], flow: Flow): (seq: number) => World["queues"] {
  const seen = entries.flatMap((entry) => seenIn(entry, flow));
  return (seq) =>
    Object.fromEntries(seen.filter((one) => one.seq < seq).map(({ queue, standing }) => [queue, standing]));
}

function seenIn(entry: Entry, flow: Flow): Seen[] {
  if (entry.kind === "handoff")
    return entry.queue ? [{ seq: entry.seq, queue: entry.plan.queue, standing: entry.queue }] : [];
  if (entry.kind !== "left") return [];
  const node = flow.nodes.find(({ id }) => id === entry.node);
  const exits = (node && kindOf(node)?.exits(node.config)) ?? [];
  const takes = exits.find(({ id }) => id === entry.exit)?.takes ?? [];
  return takes.flatMap((stimulus) =>
    "queue" in stimulus
      ? [{ seq: entry.seq, queue: stimulus.queue, standing: { ...openQueue, state: stimulus.is } }]
      : [],
  );
}
