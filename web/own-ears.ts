import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Ears } from "#flows/signals/ears.ts";
import { intents } from "#flows/signals/intents.ts";
import { type OwnEars, ownIntentIds } from "#flows/signals/own-ears.ts";
import { api } from "./api.ts";

/** What the workspace taught Baton to hear, as it was written; undefined while it is not known. */
export function useOwnEars(): OwnEars | undefined {
  return useQuery(api.ears.read.queryOptions()).data?.ears;
}

/** Ears made of it, as conversations listen with. What learning takes is only loaded where there is something to learn. */
export function useEars(own: OwnEars | undefined): Ears | null {
  const { data } = useQuery({
    queryKey: ["ears made", own],
    queryFn: async () => {
      const { makeEars } = await import("#flows/signals/own-intents/make-ears.ts");
      return own ? makeEars(own) : null;
    },
    enabled: own !== undefined && own.intents.length + own.lists.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    structuralSharing: false,
  });
  return data ?? null;
}

/** The ids of its own intents; null while they are not known. */
export function useOwnIntentIds(): string[] | null {
  const own = useOwnEars();
  return useMemo(() => (own ? ownIntentIds(own) : null), [own]);
}

/** All intents to choose from, the workspace's own first. */
export function useIntentChoices(): { value: string; label: string }[] {
  const own = useOwnEars();
  return useMemo(() => {
    const names = own?.intents.map(({ name }) => name) ?? [];
    const ids = own ? ownIntentIds(own) : [];
    return [
      ...ids.map((value, index) => ({ value, label: names[index] ?? value })),
      ...intents.map(({ id, label }) => ({ value: id, label })),
    ];
  }, [own]);
}
