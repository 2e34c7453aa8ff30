import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Flow } from "#flows/flow.ts";
import { api } from "../../api.ts";
import { type Compared, compared } from "../../editor/changes/compared.ts";
import { useTodaysNames } from "../../own-ears.ts";

/** Stands for the draft among the versions. */
export const draftId = "draft";

interface Comparing {
  /** The later one; alone where there is none to hold it against. */
  after: Flow | undefined;
  between: Compared | null;
  failed: boolean;
  retry: () => void;
}

/** Two states of a flow, loaded and held against each other. A version never changes, so each is loaded once. */
export function useCompared(
  flowId: string,
  draft: Flow,
  beforeId: string | null,
  afterId: string,
): Comparing {
  const before = useStand(flowId, draft, beforeId);
  const after = useStand(flowId, draft, afterId);
  const today = useTodaysNames();
  const between = useMemo(
    () => (before.flow && after.flow ? compared(today(before.flow), today(after.flow)) : null),
    [today, before.flow, after.flow],
  );
  return {
    after: beforeId === null || between ? after.flow : undefined,
    between,
    failed: before.failed || after.failed,
    retry: () => {
      before.retry();
      after.retry();
    },
  };
}

function useStand(flowId: string, draft: Flow, id: string | null) {
  const version = useQuery({
    ...api.flows.version.queryOptions({ id: flowId, versionId: id ?? "" }),
    enabled: id !== null && id !== draftId,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const retry = () => {
    if (version.isError) void version.refetch();
  };
  return { flow: id === draftId ? draft : version.data?.flow, failed: version.isError, retry };
}
