import { useMemo } from "react";
import type { Flow } from "#flows/flow.ts";
import type { Play } from "#flows/scenario/play.ts";
import type { Stub } from "#flows/scenario/scenario.ts";
import { Mark } from "../ui/mark.tsx";
import { Select } from "../ui/select.tsx";
import { callEnds } from "./call-ends.ts";
import { type Caller, callersOf } from "./callers-of.ts";

interface EffectsProps {
  play: Play;
  flow: Flow;
  /** Null lets the demo shop answer again. */
  onAnswer: (node: string, stub: Stub | null) => void;
}

/** What the flow asks of the world: how it ended last, and how it shall be answered from here on. */
export function Effects({ play, flow, onAnswer }: EffectsProps) {
  const callers = useMemo(() => callersOf(flow), [flow]);
  if (callers.length === 0)
    return <p className="px-8 pb-2 text-faint text-xs">This flow asks nothing of the world.</p>;
  return (
    <ul className="flex flex-col gap-1 px-3 pb-2 pl-8">
      {callers.map((caller) => {
        const last = play.entries.findLast((entry) => entry.kind === "answered" && entry.node === caller.id);
        return (
          <li key={caller.id} className="flex items-center gap-2 text-xs">
            <span className="min-w-0 grow truncate">{caller.title}</span>
            {last?.kind === "answered" && (
              <span className="flex shrink-0 items-center gap-1 text-soft">
                <Mark meaning={callEnds[last.status]} /> {last.status}
              </span>
            )}
            <Select
              aria-label={`How ${caller.title} is answered`}
              className="w-38! shrink-0"
              value={chosen(caller, play)}
              placeholder="the demo shop"
              options={caller.answers.map(({ exit, label }) => ({ value: exit, label }))}
              onPick={(exit) =>
                onAnswer(caller.id, caller.answers.find((answer) => answer.exit === exit)?.stub ?? null)
              }
            />
          </li>
        );
      })}
    </ul>
  );
}

function chosen({ id, answers }: Caller, { stubs }: Play): string {
  return answers.find(({ stub }) => stubs[id] === stub)?.exit ?? "";
}
