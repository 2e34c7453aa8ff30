import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { Ears } from "#flows/signals/ears.ts";
import { inTodaysNames } from "#flows/signals/in-todays-names.ts";
import { intents } from "#flows/signals/intents.ts";
import type { OwnEars } from "#flows/signals/own-ears.ts";
import { ownIntentIds, ownIntentNames } from "#flows/signals/own-names.ts";
import type { readSignals } from "#flows/signals/read-signals.ts";
import { refinedInWords } from "#flows/signals/refining/refined-in-words.ts";
import { api } from "./api.ts";
import { learntBeside } from "./learnt-beside.ts";

/** What the workspace taught Baton to hear, as it was written; undefined while it is not known. */
export function useOwnEars(): OwnEars | undefined {
  return useQuery(api.ears.read.queryOptions()).data?.ears;
}

/** Reads signals as conversations do; its weights come once they are needed, and it is null until then. */
export function useReader(): typeof readSignals | null {
  const { data } = useQuery({
    queryKey: ["signals read"],
    queryFn: async () => (await import("#flows/signals/read-signals.ts")).readSignals,
    ...madeHere,
  });
  return data ?? null;
}

export interface Hearing {
  /** While there is something new to learn, those from before. */
  ears: Ears | null;
  learning: boolean;
  /** It could not be learnt here, so nothing of it is heard. */
  failed: boolean;
  again: () => void;
}

/** Ears made of it, as conversations listen with; its intents are learnt beside the page, and only while it still wants them. */
export function useEars(own: OwnEars | undefined): Hearing {
  const enabled = own !== undefined && own.intents.length + own.lists.length > 0;
  const { data, isFetching, isError, refetch } = useQuery({
    queryKey: ["ears made", own],
    queryFn: async ({ signal }) => {
      if (!own) return null;
      const [{ earsOf }, model] = await Promise.all([
        import("#flows/signals/own-intents/ears-of.ts"),
        own.intents.length > 0 ? learntBeside(own, signal) : null,
      ]);
      return earsOf(own, model);
    },
    enabled,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
    ...madeHere,
  });
  const ears = enabled ? (data ?? null) : null;
  return { ears, learning: isFetching, failed: isError && !isFetching, again: () => void refetch() };
}

/** No server has anything newer. */
const madeHere = { staleTime: Number.POSITIVE_INFINITY, structuralSharing: false } as const;

/** What a model is asked about in live conversations, in words; null where it is asked about nothing, or there is none. */
export function useRefined(): string | null {
  const { data } = useQuery(api.ears.read.queryOptions());
  return data?.model && data.ears.refined.length > 0 ? refinedInWords(data.ears.refined) : null;
}

/** The ids of its own intents; null while they are not known. */
export function useOwnIntentIds(): string[] | null {
  const own = useOwnEars();
  return useMemo(() => (own ? ownIntentIds(own) : null), [own]);
}

/** Puts a value to be shown into the names that own intents have today. */
export function useTodaysNames(): <Value>(value: Value) => Value {
  const own = useOwnEars();
  return useCallback((value) => (own ? inTodaysNames(value, ownIntentNames(own)) : value), [own]);
}

/** All intents to choose from, the workspace's own first. */
export function useIntentChoices(): { value: string; label: string }[] {
  const own = useOwnEars();
  return useMemo(
    () => [...(own ? ownIntentNames(own) : []), ...intents].map(({ id, label }) => ({ value: id, label })),
    [own],
  );
}
