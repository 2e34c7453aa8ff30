import { useSuspenseQueries } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../api.ts";
import { keptDraft } from "../editor/autosave/kept-draft.ts";
import { FlowDesk } from "./flow/flow-desk.tsx";

/** A flow on the canvas, with the sandbox beside it. */
export function FlowPage() {
  const { flowId } = useParams({ from: "/inside/flows/$flowId" });
  return <OpenedFlow key={flowId} flowId={flowId} />;
}

function OpenedFlow({ flowId }: { flowId: string }) {
  const [flow, articles, queues] = useSuspenseQueries({
    queries: [
      // always the newest draft: editing begins from what the server has now
      { ...api.flows.get.queryOptions({ id: flowId }), staleTime: 0, gcTime: 0 },
      api.articles.list.queryOptions(),
      api.queues.list.queryOptions(),
    ],
  });
  const [kept] = useState(() => keptDraft(flowId));
  return <FlowDesk opened={flow.data} kept={kept} articles={articles.data} queues={queues.data} />;
}
