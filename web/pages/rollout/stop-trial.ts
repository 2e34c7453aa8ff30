import { api, client, queryClient } from "../../api.ts";
import type { RolloutRead } from "../../outputs.ts";
import { toast } from "../../ui/toasts.tsx";

/** Nobody gets the trial any more, at once; one click brings it back. */
export async function stopTrial(flowId: string, { live, trial, count: seen }: RolloutRead): Promise<void> {
  if (!trial) return;
  const { versionId, number, share, testCustomers } = trial;
  try {
    const answer = await client.rollout.stop.mutate({ id: flowId, versionId, seen });
    if (!answer.ok) return toast({ meaning: "watch", words: answer.message });
    const now = live
      ? `New conversations begin on version ${live.number}.`
      : "Nobody gets anything of this flow now.";
    const resume = () =>
      void bringBack(flowId, { versionId, number, seen: answer.rollout.count, share, testCustomers });
    toast({
      meaning: "calm",
      words: `The trial of version ${number} is stopped. ${now}`,
      act: { label: "Undo", run: resume },
    });
  } catch {
    toast({ meaning: "hot", words: "It was not stopped: the server could not be reached. Try again." });
  } finally {
    await queryClient.invalidateQueries(api.rollout.pathFilter());
  }
}

interface Stopped {
  versionId: string;
  number: number;
  seen: number;
  share: number;
  testCustomers: string[];
}

async function bringBack(flowId: string, { versionId, number, seen, ...audience }: Stopped): Promise<void> {
  const answer = await client.rollout.release
    .mutate({ id: flowId, versionId, seen, audience })
    .catch(() => null);
  await queryClient.invalidateQueries(api.rollout.pathFilter());
  if (answer?.ok) toast({ meaning: "calm", words: `The trial of version ${number} goes on.` });
  else
    toast({
      meaning: "hot",
      words: answer?.message ?? "It was not brought back: the server could not be reached.",
    });
}
