import { useEffect } from "react";
import type { Article } from "#flows/answer/article.ts";
import type { Flow } from "#flows/flow.ts";
import { noWalk, type Walk, walkOf } from "../../editor/walk.ts";
import type { QueueListed } from "../../outputs.ts";
import { SandboxPanel } from "../../sandbox/sandbox-panel.tsx";
import { useSandbox } from "../../sandbox/use-sandbox.ts";
import { AgentView } from "./agent-view.tsx";

interface SandboxBesideProps {
  draft: Flow;
  articles: Article[];
  queues: QueueListed[];
  onWalk: (walk: Walk) => void;
  onClose: () => void;
  onShowNode: (id: string) => void;
}

/** The sandbox, which lights the canvas with the way its chat takes. */
export function SandboxBeside({ draft, articles, queues, onWalk, onClose, onShowNode }: SandboxBesideProps) {
  const chat = useSandbox(
    draft,
    articles,
    queues.map(({ key }) => key),
  );
  const { play } = chat;
  useEffect(() => {
    onWalk(play ? walkOf(play.entries, play.conversation.node) : noWalk);
  }, [play, onWalk]);
  return (
    <SandboxPanel
      chat={chat}
      onClose={onClose}
      onShowNode={onShowNode}
      agentView={() => play && <AgentView play={play} flow={chat.flow} store={chat.store} part={chat.part} />}
    />
  );
}
