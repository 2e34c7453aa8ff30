import { Clock } from "lucide-react";
import { Button } from "../ui/button.tsx";

const hour = 3_600_000;

/** The sandbox's own clock, and how to move it. */
export function ClockRow({ now, onPass }: { now: string; onPass: (ms: number) => void }) {
  const words = new Date(now).toLocaleString("en-GB", {
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
  return (
    <div className="flex items-center gap-1.5 text-soft text-xs">
      <Clock aria-hidden="true" className="size-4" />
      <span className="grow">
        It is <span className="text-ink">{words}</span> here
      </span>
      <Button size="small" onClick={() => onPass(hour)}>
        +1 hour
      </Button>
      <Button size="small" onClick={() => onPass(24 * hour)}>
        +1 day
      </Button>
    </div>
  );
}
