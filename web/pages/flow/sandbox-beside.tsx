import { useEffect } from "react";
import type { Article } from "#flows/answer/article.ts";
import type { Flow, Policy } from "#flows/flow.ts";
import type { Ears } from "#flows/signals/ears.ts";
import { noWalk, type Walk, walkOf } from "../../editor/walk.ts";
import type { QueueListed } from "../../outputs.ts";
import { useRefined } from "../../own-ears.ts";
import { SandboxPanel } from "../../sandbox/sandbox-panel.tsx";
import { useSandbox } from "../../sandbox/use-sandbox.ts";
import { AgentView } from "./agent-view.tsx";
import type { Played } from "./played.ts";

interface SandboxBesideProps {
  played: Played | null;
  /** The workspace's, tried before the flow's own. */
  policies: Policy[];
  draft: Flow;
  articles: Article[];
  queues: QueueListed[];
  /** What the workspace taught Baton to hear. */
  ears: Ears | null;
  onWalk: (walk: Walk) => void;
  onClose: () => void;
  onShowNode: (id: string) => void;
}

/** The sandbox, which lights the canvas with the way its chat takes. */
export function SandboxBeside(props: SandboxBesideProps) {
  const { played, policies, draft, articles, queues, ears, onWalk, onClose, onShowNode } = props;
  const keys = queues.map(({ key }) => key);
  const chat = useSandbox({
    draft,
    articles,
    policies,
    queues: keys,
    ears,
    example: played?.example ?? null,
  });
  const { play } = chat;
  const refined = useRefined();
  useEffect(() => {
    onWalk(play ? walkOf(play.entries, play.conversation.node) : noWalk);
  }, [play, onWalk]);
  return (
    <SandboxPanel
      chat={chat}
      lacks={refined && `In live conversations a model refines ${refined}; here none does.`}
      shows={played?.shows ?? null}
      onClose={onClose}
      onShowNode={onShowNode}
      agentView={() => play && <AgentView play={play} flow={chat.flow} store={chat.store} part={chat.part} />}
    />
  );
}
