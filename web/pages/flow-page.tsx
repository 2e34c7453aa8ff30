import { useSuspenseQueries } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { api, client } from "../api.ts";
import { keptDraft } from "../editor/autosave/kept-draft.ts";
import { Waiting } from "../ui/waiting.tsx";
import { FlowDesk } from "./flow/flow-desk.tsx";

/** A flow on the canvas, with the sandbox beside it. */
export function FlowPage() {
  const { flowId } = useParams({ from: "/inside/flows/$flowId" });
  return <Visit key={flowId} flowId={flowId} />;
}

/** From here on a draft is the desk's own: every visit asks the server anew, and no earlier answer can stand in. */
function Visit({ flowId }: { flowId: string }) {
  const [visit] = useState(() => crypto.randomUUID());
  return (
    // the boundary stands inside the visit, so that waiting does not begin another one
    <Suspense fallback={<Waiting />}>
      <OpenedFlow flowId={flowId} visit={visit} />
    </Suspense>
  );
}

function OpenedFlow({ flowId, visit }: { flowId: string; visit: string }) {
  const [flow, articles, queues] = useSuspenseQueries({
    queries: [
      {
        queryKey: ["opened flow", flowId, visit],
        queryFn: () => client.flows.get.query({ id: flowId }),
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 0,
      },
      api.articles.list.queryOptions(),
      api.queues.list.queryOptions(),
    ],
  });
  const [kept] = useState(() => keptDraft(flowId));
  return <FlowDesk opened={flow.data} kept={kept} articles={articles.data} queues={queues.data} />;
}
