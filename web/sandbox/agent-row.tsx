import type { Play } from "#flows/scenario/play.ts";
import { Button } from "../ui/button.tsx";
import type { AgentAct } from "./sandbox-state.ts";

interface AgentRowProps {
  play: Play;
  onAct: (act: AgentAct) => void;
}

/** What an agent does after a handoff, as the tester decides. */
export function AgentRow({ play, onAct }: AgentRowProps) {
  const { owner } = play.conversation;
  if (owner !== "queue" && owner !== "agent") return null;
  return (
    <div className="flex flex-wrap items-center gap-1.5 border-t px-3 py-2">
      {owner === "queue" ? (
        <Button size="small" onClick={() => onAct("claim")}>
          An agent takes it
        </Button>
      ) : (
        <>
          <span className="text-soft text-xs">The agent</span>
          <Button size="small" onClick={() => onAct("giveBack")}>
            returns it to the flow
          </Button>
          <Button size="small" onClick={() => onAct("close")}>
            closes it
          </Button>
        </>
      )}
    </div>
  );
}
