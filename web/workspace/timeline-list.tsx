import { useMemo } from "react";
import type { Flow } from "#flows/flow.ts";
import type { Cause, Entry } from "#flows/record.ts";
import type { QueueState } from "#flows/scenario/scenario.ts";
import { useTodaysNames } from "../own-ears.ts";
import { CallEnd } from "./call-end.tsx";
import { callInWords } from "./call-in-words.ts";
import { outcomeWords } from "./outcome-words.ts";
import { type TimelineItem, timeline } from "./timeline.ts";
import { TimelineAct } from "./timeline-act.tsx";
import { TimelineCall } from "./timeline-call.tsx";
import { TimelineMessage } from "./timeline-message.tsx";
import { TimelineNotice } from "./timeline-notice.tsx";
import { TimelineSteps } from "./timeline-steps.tsx";

interface TimelineListProps {
  entries: Entry[];
  flow: Flow;
  customerName: string;
}

/** What was said and done, oldest first. */
export function TimelineList({ entries, flow, customerName }: TimelineListProps) {
  const today = useTodaysNames();
  const items = useMemo(() => timeline(today(entries), flow), [today, entries, flow]);
  return (
    <ol aria-label="Timeline" className="flex flex-col gap-1.5">
      {items.map((item) => (
        <li key={item.seq} className="flex flex-col">
          <Item item={item} customerName={customerName} />
        </li>
      ))}
    </ol>
  );
}

function Item({ item, customerName }: { item: TimelineItem; customerName: string }) {
  switch (item.kind) {
    case "message":
      return <TimelineMessage message={item.message} measured={item.measured} customerName={customerName} />;
    case "steps":
      return <TimelineSteps steps={item.steps} />;
    case "call":
      return <TimelineCall asked={item.asked} answered={item.answered} />;
    case "found":
      return (
        <TimelineNotice at={item.found.at}>
          {item.found.by ? `${item.found.by} found out` : "Found out by looking it up"}:{" "}
          {item.asked && callInWords(item.asked.name, item.asked.input)}
          <CallEnd status={item.found.status} />
        </TimelineNotice>
      );
    case "handoff":
      return (
        <TimelineNotice at={item.handoff.at} strong>
          Handed off by {causeWords(item.handoff.cause)}
          {queueWords[item.handoff.queue?.state ?? "open"]}
        </TimelineNotice>
      );
    case "owner":
      return <TimelineNotice at={item.change.at}>{ownerWords(item.change)}</TimelineNotice>;
    case "acted":
      return <TimelineAct acted={item.acted} />;
    case "moved":
      return (
        <TimelineNotice at={item.moved.at}>
          {item.moved.by} moved it from version {item.moved.from.number} to version {item.moved.to.number}
        </TimelineNotice>
      );
    case "closed":
      return (
        <TimelineNotice at={item.closed.at} strong>
          Closed{item.closed.by ? ` by ${item.closed.by}` : ` as ${outcomeWords[item.closed.outcome]}`}
        </TimelineNotice>
      );
  }
}

/** How the queue stood at that moment, where it says why the customer waits. */
const queueWords: Record<QueueState, string> = {
  open: "",
  "nobody available": ", nobody was available",
  "outside hours": ", outside its hours",
};

function causeWords({ by, title, exitLabel }: Cause): string {
  if (by === "policy") return `the policy “${title}”`;
  if (by === "moved") return `the change to another version, at “${title}”`;
  return exitLabel ? `“${title}” → ${exitLabel}` : `“${title}”`;
}

function ownerWords({ owner, by }: Extract<TimelineItem, { kind: "owner" }>["change"]): string {
  if (owner === "agent") return `${by ?? "An agent"} accepted the conversation`;
  if (owner === "queue") return by ? `${by} put it back in line` : "In line for an agent";
  if (owner === "bot") return by ? `${by} returned it to the flow` : "Back with the flow";
  return "Closed";
}
