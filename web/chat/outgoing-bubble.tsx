import { Button } from "../ui/button.tsx";
import { Mark } from "../ui/mark.tsx";
import type { Outgoing } from "./outbox.ts";

interface OutgoingBubbleProps {
  item: Outgoing;
  connected: boolean;
  onTakeBack: (item: Outgoing) => void;
}

/** A message that has not arrived yet, with where it stands. */
export function OutgoingBubble({ item, connected, onTakeBack }: OutgoingBubbleProps) {
  return (
    <div className="mt-3 flex max-w-[85%] flex-col gap-1 self-end rounded-md border border-edge border-dashed px-3 py-2">
      <p className="sr-only">You</p>
      <p className="whitespace-pre-wrap break-words">{item.text}</p>
      {item.state === "refused" ? (
        <div className="flex flex-wrap items-center gap-2 text-hot text-sm">
          <span>
            <Mark meaning="hot" /> Not sent. {item.problem}
          </span>
          <Button size="small" onClick={() => onTakeBack(item)}>
            Change it
          </Button>
        </div>
      ) : (
        <p className="text-soft text-xs">{progress(item, connected)}</p>
      )}
    </div>
  );
}

function progress(item: Outgoing, connected: boolean): string {
  if (item.problem === null) return "Sending…";
  return connected
    ? `Not sent yet: ${item.problem} We try again.`
    : "Not sent yet: waiting for a connection.";
}
