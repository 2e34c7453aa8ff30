import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Flow } from "#flows/flow.ts";
import { api, client } from "../../api.ts";
import type { Audience } from "../../editor/rollout/audience.ts";
import { audienceInWords } from "../../editor/rollout/audience-in-words.ts";
import type { FlowOpened } from "../../outputs.ts";
import { sameJson } from "../../ui/same-json.ts";
import { toast } from "../../ui/toasts.tsx";
import { carryOn } from "../rollout/carry-on.ts";
import { useUnderWay } from "../rollout/use-under-way.ts";
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
  const { data: rollout } = useQuery(api.rollout.get.queryOptions({ id: opened.id }));
  const trial = rollout?.trial ?? null;
  const onTrial = useQuery({
    ...api.flows.version.queryOptions({ id: opened.id, versionId: trial?.versionId ?? "" }),
    enabled: asking && trial !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const underWay = useUnderWay({ flowId: opened.id, to: null, open: asking && live !== null });
  const [moved, setMoved] = useState<number | null>(null);
  const publish = async (note: string, audience: Audience): Promise<string | null> => {
    const revision = await saving.whenSaved();
    if (revision === null) return "Your last edits are not saved yet. Wait a moment and try again.";
    try {
      const answer = await client.flows.publish.mutate({ id: opened.id, revision, note, audience });
      if (!answer.ok) return answer.findings[0]?.message ?? "It cannot be published as it is.";
      const { id: versionId, number } = answer.version;
      const carry = audience.share === 100 && live ? underWay.carry : "stay";
      const carried = await carryOn({ flowId: opened.id, versionId, carry, onProgress: setMoved });
      setMoved(null);
      const now = await client.flows.get.query({ id: opened.id });
      setLive(now.published);
      setChannelKey(now.channelKey);
      setAsking(false);
      toast({ meaning: "calm", words: `${goesTo(number, audience)}${carried}` });
      await Promise.all([
        // the first version opens the flow's channel
        cache.invalidateQueries(api.flows.get.queryFilter({ id: opened.id })),
        cache.invalidateQueries(api.flows.versions.queryFilter({ id: opened.id })),
        cache.invalidateQueries(api.flows.list.queryFilter()),
        cache.invalidateQueries(api.rollout.pathFilter()),
      ]);
      return null;
    } catch {
      return "It was not published: the server could not be reached. Your draft is safe; try again.";
    }
  };
  return {
    live: live?.number ?? null,
    channelKey,
    trial,
    /** The version that customers have already, where the draft says the same. */
    unchangedSince: unchangedSince(draft, [
      { flow: compared.data?.flow, number: live?.number, trial: false },
      { flow: onTrial.data?.flow, number: trial?.number, trial: true },
    ]),
    comparing: compared.isLoading || onTrial.isLoading,
    underWay,
    moved,
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

interface Known {
  flow: Flow | undefined;
  number: number | undefined;
  trial: boolean;
}

function unchangedSince(draft: Flow, known: Known[]): { number: number; trial: boolean } | null {
  for (const { flow, number, trial } of known)
    if (flow && number !== undefined && sameJson(flow, draft)) return { number, trial };
  return null;
}

function goesTo(number: number, audience: Audience): string {
  return audience.share === 100
    ? `Version ${number} is live.`
    : `Version ${number} goes to ${audienceInWords(audience)}.`;
}
