import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { aroundPolicies } from "#flows/around-policies.ts";
import { policyListSentences } from "#flows/edit/sentences/policy-list-sentences.ts";
import type { Flow, Policy } from "#flows/flow.ts";
import { api, client } from "../../api.ts";
import { forgetDraft, keepDraft, keptDraft } from "../../editor/autosave/kept-draft.ts";
import type { Me, PoliciesRead } from "../../outputs.ts";
import { useTodaysNames } from "../../own-ears.ts";
import { sameJson } from "../../ui/same-json.ts";
import { toast } from "../../ui/toasts.tsx";

type Live = Omit<PoliciesRead, "policies"> & { policies: Policy[] };

/** The workspace's policies in the hand: what is live, what is on the screen, and how the one becomes the other. */
export function usePolicyDesk(read: PoliciesRead, { user, workspace }: Me) {
  const cache = useQueryClient();
  const today = useTodaysNames();
  const key = `policies of ${workspace.id}`;
  const [live, setLive] = useState<Live>(read);
  const [policies, setPolicies] = useState<Policy[]>(() => keptDraft(key)?.draft.policies ?? read.policies);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const changed = !sameJson(live.policies, policies);

  // what is not live yet outlasts a closed tab
  useEffect(() => {
    if (changed) keepDraft(key, { base: live.revision, draft: aroundPolicies(policies) });
    else forgetDraft(key);
  }, [changed, key, live.revision, policies]);

  const put = async () => {
    setRefusal(null);
    const sent = policies;
    try {
      const saved = await client.policies.save.mutate({ baseRevision: live.revision, policies: sent });
      if (saved.ok) {
        setLive({ ...live, policies: sent, revision: saved.revision, at: saved.at, by: user.name });
        setAsking(false);
        toast({ meaning: "calm", words: "The policies are live, also for conversations under way." });
        await cache.invalidateQueries(api.policies.read.queryFilter());
      } else if (saved.reason === "stale") {
        setLive(saved.now);
        setRefusal(
          `${saved.now.by || "Somebody"} changed the policies a moment ago. Yours are kept; below is what they would change of those that are live now.`,
        );
      } else setRefusal(saved.findings.map(({ message }) => message).join(" "));
    } catch {
      setRefusal(
        "They were not put live: the server could not be reached. Your changes are kept; try again.",
      );
    }
  };

  return {
    live,
    policies,
    changed,
    sentences: asking ? policyListSentences(today(live.policies), today(policies)) : [],
    asking,
    refusal,
    edit: (change: (flow: Flow) => Flow) => setPolicies((now) => change(aroundPolicies(now)).policies),
    ask: () => setAsking(true),
    cancel: () => {
      setAsking(false);
      setRefusal(null);
    },
    discard: () => {
      const before = policies;
      setPolicies(live.policies);
      const act = { label: "Undo", run: () => setPolicies(before) };
      toast({ meaning: "info", words: "Your changes were taken back.", act });
    },
    put,
  };
}

export type PolicyDesk = ReturnType<typeof usePolicyDesk>;
