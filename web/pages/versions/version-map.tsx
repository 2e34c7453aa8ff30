import { useQuery } from "@tanstack/react-query";
import { api } from "../../api.ts";
import { FlowMap } from "../../editor/flow-map.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Waiting } from "../../ui/waiting.tsx";

/** A version as it was drawn; to be looked at only. */
export function VersionMap({ flowId, versionId }: { flowId: string; versionId: string }) {
  const version = useQuery(api.flows.version.queryOptions({ id: flowId, versionId }));
  const { data: queues = none } = useQuery(api.queues.list.queryOptions());
  return (
    <main aria-label="Canvas" className="min-w-0 grow">
      {version.data ? (
        <FlowMap flow={version.data.flow} queues={queues} />
      ) : version.isError ? (
        <div className="p-6">
          <Problem onRetry={() => void version.refetch()}>This version could not be loaded.</Problem>
        </div>
      ) : (
        <Waiting />
      )}
    </main>
  );
}

const none: never[] = [];
