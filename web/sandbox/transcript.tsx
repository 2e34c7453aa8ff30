import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { Flow } from "#flows/flow.ts";
import type { Play } from "#flows/scenario/play.ts";
import { useTodaysNames } from "../own-ears.ts";
import { Dialog } from "../ui/dialog.tsx";
import { ChatLine } from "./chat-line.tsx";
import { linesOf } from "./lines.ts";

interface TranscriptProps {
  play: Play;
  flow: Flow;
  agentView: () => ReactNode;
  onShowNode: (id: string) => void;
  onTakeBack: (message: number, said: string) => void;
  onChoose: (label: string) => void;
}

/** The chat so far; under each message what was measured and where it led. */
export function Transcript({ play, flow, agentView, onShowNode, onTakeBack, onChoose }: TranscriptProps) {
  const [handed, setHanded] = useState(false);
  const end = useRef<HTMLDivElement>(null);
  const today = useTodaysNames();
  const lines = useMemo(() => linesOf(today(play.entries), flow), [today, play.entries, flow]);
  const said = play.entries.findLast((entry) => entry.kind === "message");
  const asked = play.conversation.owner === "bot" && said?.role === "bot" ? said.seq : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new line scrolls into view
  useEffect(() => {
    end.current?.scrollIntoView({ block: "nearest" });
  }, [lines]);
  return (
    <div className="min-h-0 grow overflow-y-auto px-3 py-3" role="log" aria-label="Chat" tabIndex={-1}>
      {lines.length === 0 && (
        <p className="px-2 py-8 text-center text-soft">
          Write as the customer would: short, with typos, impatient. The canvas shows the way it takes.
        </p>
      )}
      <ol className="flex flex-col gap-1.5">
        {lines.map((line) => (
          <li key={line.seq} className="flex flex-col">
            <ChatLine
              line={line}
              onShowNode={onShowNode}
              onTakeBack={onTakeBack}
              onShowBrief={() => setHanded(true)}
              onChoose={line.seq === asked ? onChoose : null}
            />
          </li>
        ))}
      </ol>
      <div ref={end} className="h-2" />
      <Dialog open={handed} onClose={() => setHanded(false)} title="What the agent sees" wide>
        {handed && agentView()}
      </Dialog>
    </div>
  );
}
