import { ChevronRight, FlaskConical, Headset, Workflow } from "lucide-react";
import { enterDemo } from "../../auth.ts";
import { Problem } from "../../ui/problem.tsx";
import { Card } from "./card.tsx";
import { useEntry } from "./use-entry.ts";

const doors = [
  { role: "lead", name: "CX lead", does: "Draw, change and publish the flows", icon: Workflow },
  { role: "tester", name: "Tester", does: "Talk to a draft in the sandbox", icon: FlaskConical },
  { role: "agent", name: "Agent", does: "Receive handoffs and answer them", icon: Headset },
] as const;

/** One click into the demo workspace, as each of its people. */
export function DemoDoors() {
  const { busy, refusal, enter } = useEntry();
  return (
    <Card title="Explore the demo">
      <p className="text-base text-soft">
        A shop with customers, orders, articles and a published flow. Everything works, refunds included;
        nothing is real.
      </p>
      <div className="flex flex-col gap-2">
        {doors.map((door) => (
          <button
            key={door.role}
            type="button"
            disabled={busy !== null}
            aria-busy={busy === door.role || undefined}
            aria-label={`Explore as ${door.name}`}
            onClick={() => void enter(door.role, () => enterDemo(door.role))}
            className="flex items-center gap-3 rounded-md border p-3 text-left hover:border-edge hover:bg-hover disabled:opacity-60"
          >
            <door.icon className="size-5 text-accent" />
            <span className="grow">
              <span className="block font-medium text-base">{door.name}</span>
              <span className="block text-soft">{door.does}</span>
            </span>
            <ChevronRight className="size-4 text-faint" />
          </button>
        ))}
      </div>
      {refusal && <Problem>{refusal}</Problem>}
    </Card>
  );
}
