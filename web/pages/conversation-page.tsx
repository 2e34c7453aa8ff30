import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { useMemo } from "react";
import { api } from "../api.ts";
import { FlowMap } from "../editor/flow-map.tsx";
import { walkOf } from "../editor/walk.ts";
import { buttonClass } from "../ui/button.tsx";
import { TopBar } from "../ui/top-bar.tsx";
import { EvidenceLightProvider } from "../workspace/evidence-light.tsx";
import { MessageNumbers, messageNumbers } from "../workspace/message-numbers.tsx";
import { TimelineList } from "../workspace/timeline-list.tsx";
import { useLiveEntries } from "../workspace/use-live-entries.ts";
import { StandBadge } from "./conversations/stand-badge.tsx";

/** A conversation as it runs or ran: what was said, and the way it took through its version of the flow. */
export function ConversationPage() {
  const { conversationId } = useParams({ from: "/inside/conversations/$conversationId" });
  const { data } = useSuspenseQuery(api.conversations.get.queryOptions({ id: conversationId }));
  const { data: queues = none } = useQuery(api.queues.list.queryOptions());
  const { conversation, flow } = data;
  const cache = useQueryClient();
  const entries = useLiveEntries(conversationId, data.entries, () => {
    void cache.invalidateQueries(api.conversations.get.queryFilter({ id: conversationId }));
  });
  const numbers = useMemo(() => messageNumbers(entries), [entries]);
  const walk = useMemo(() => walkOf(entries, conversation.node), [entries, conversation.node]);
  return (
    <>
      <TopBar
        title={conversation.customerName}
        state={
          <>
            <StandBadge owner={conversation.owner} outcome={conversation.outcome} />
            <span className="truncate">
              {conversation.flowName}, version {conversation.versionNumber}
            </span>
          </>
        }
      >
        <Link to="/conversations" className={buttonClass("plain")}>
          <ArrowLeft /> All conversations
        </Link>
      </TopBar>
      <div className="flex min-h-0 grow">
        <main className="w-[46%] min-w-96 overflow-y-auto border-r bg-surface p-4">
          <EvidenceLightProvider>
            <MessageNumbers value={numbers}>
              <TimelineList entries={entries} flow={flow} customerName={conversation.customerName} />
            </MessageNumbers>
          </EvidenceLightProvider>
        </main>
        <section aria-label="The way it took" className="min-w-0 grow">
          <FlowMap flow={flow} walk={walk} queues={queues} />
        </section>
      </div>
    </>
  );
}

const none: never[] = [];
