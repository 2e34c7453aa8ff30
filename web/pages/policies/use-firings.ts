import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Policy } from "#flows/flow.ts";
import { client } from "../../api.ts";
import type { Firings } from "../../editor/policies/firing-words.ts";
import { useRested } from "../../ui/use-rested.ts";

/** How often these policies fired and would have, of one flow or of the whole workspace; null where it is not asked. */
export function useFirings(policies: Policy[], flowId: string | null, wanted: boolean): Firings | null {
  const rested = useRested(policies);
  const { data } = useQuery({
    queryKey: [
      "policy firings",
      flowId,
      rested.map(({ id, enabled, when, scope }) => ({ id, enabled, when, scope })),
    ],
    queryFn: () => client.policies.firings.mutate({ flowId, policies: rested }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    enabled: wanted && rested.length > 0,
  });
  return data ?? null;
}
