import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Flow } from "#flows/flow.ts";
import { api, client } from "../../api.ts";
import type { FlowOpened } from "../../outputs.ts";
import { sameJson } from "../../ui/same-json.ts";
import { toast } from "../../ui/toasts.tsx";
import type { FlowSavingState } from "./use-flow-saving.ts";

interface Publishable {
  opened: FlowOpened;
  /** What is on the screen. */
  draft: Flow;
  saving: FlowSavingState;
}

/** Publishing what is on the screen: only what the server has said it keeps. */
export function usePublishing({ opened, draft, saving }: Publishable) {
  const cache = useQueryClient();
  const { data: versions } = useSuspenseQuery(api.flows.versions.queryOptions({ id: opened.id }));
  const [live, setLive] = useState(opened.published);
  // the first publication opens the flow's channel
  const [channelKey, setChannelKey] = useState(opened.channelKey);
  const [asking, setAsking] = useState(false);
  const compared = useQuery({
    ...api.flows.version.queryOptions({ id: opened.id, versionId: live?.versionId ?? "" }),
    enabled: asking && live !== null,
    // a version never changes
    staleTime: Number.POSITIVE_INFINITY,
  });
  const publish = async (note: string): Promise<string | null> => {
    const revision = await saving.whenSaved();
    if (revision === null) return "Your last edits are not saved yet. Wait a moment and try again.";
    try {
      const answer = await client.flows.publish.mutate({ id: opened.id, revision, note });
      if (!answer.ok) return answer.findings[0]?.message ?? "It cannot be published as it is.";
      const now = await client.flows.get.query({ id: opened.id });
      setLive(now.published);
      setChannelKey(now.channelKey);
      setAsking(false);
      toast({ meaning: "calm", words: `Version ${answer.version.number} is live.` });
      await Promise.all([
        // the first version opens the flow's channel
        cache.invalidateQueries(api.flows.get.queryFilter({ id: opened.id })),
        cache.invalidateQueries(api.flows.versions.queryFilter({ id: opened.id })),
        cache.invalidateQueries(api.flows.list.queryFilter()),
      ]);
      return null;
    } catch {
      return "It was not published: the server could not be reached. Your draft is safe; try again.";
    }
  };
  return {
    live: live?.number ?? null,
    channelKey,
    /** Customers have it already. */
    unchanged: compared.data !== undefined && sameJson(compared.data.flow, draft),
    comparing: compared.isLoading,
    /** What customers have now, once it is loaded; null where there is nothing yet. */
    liveFlow: compared.data?.flow ?? null,
    next: (versions[0]?.number ?? 0) + 1,
    asking,
    ask: () => setAsking(true),
    cancel: () => setAsking(false),
    publish,
  };
}

export type Publishing = ReturnType<typeof usePublishing>;
