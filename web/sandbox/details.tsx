import { ChevronRight } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import type { Flow } from "#flows/flow.ts";
import type { Play } from "#flows/scenario/play.ts";
import type { Stub } from "#flows/scenario/scenario.ts";
import { Effects } from "./effects.tsx";
import { variablesSet } from "./lines.ts";

interface DetailsProps {
  play: Play;
  flow: Flow;
  onAnswer: (node: string, stub: Stub | null) => void;
}

/** What stands behind the chat: the variables as they are, the outside calls and how they ended. */
export function Details({ play, flow, onAnswer }: DetailsProps) {
  const { entries } = play;
  const variables = useMemo(() => variablesSet(entries), [entries]);
  const calls = useMemo(() => entries.filter(({ kind }) => kind === "answered").length, [entries]);
  return (
    <div className="max-h-52 shrink-0 overflow-y-auto border-t">
      <Fold title="Variables" count={variables.length}>
        {variables.length > 0 ? (
          <dl className="grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)] gap-x-3 gap-y-0.5 px-8 pb-2 text-xs">
            {variables.map(({ path, label, value }) => (
              <Pair key={path} label={label} value={value} />
            ))}
          </dl>
        ) : (
          <p className="px-8 pb-2 text-faint text-xs">None yet.</p>
        )}
      </Fold>
      <Fold title="Effects" count={calls}>
        <Effects play={play} flow={flow} onAnswer={onAnswer} />
      </Fold>
    </div>
  );
}

function Fold({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return (
    <details className="group border-b last:border-b-0">
      <summary className="flex cursor-pointer list-none items-center gap-1 px-3 py-1.5 text-soft hover:bg-hover">
        <ChevronRight className="size-4 group-open:rotate-90" />
        {title} <span className="text-faint">{count}</span>
      </summary>
      {children}
    </details>
  );
}

function Pair({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt className="truncate text-soft">{label}</dt>
      <dd className="wrap-anywhere">{value}</dd>
    </>
  );
}
