import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "../api.ts";
import { isAbsent } from "./is-absent.ts";
import { useLiveEntries } from "./use-live-entries.ts";

/** A handoff with all that belongs to it, kept up to date while it is on the screen. */
export function useOpened(id: string) {
  const cache = useQueryClient();
  const opened = useQuery(
    api.handoffs.get.queryOptions({ id }, { retry: (tries, error) => tries < 1 && !isAbsent(error) }),
  );
  const entries = useLiveEntries(id, opened.data?.entries, (entry) => {
    // what was said or done may change the brief, the owner and the orders
    if (entry.kind !== "entered") void cache.invalidateQueries(api.handoffs.get.queryFilter({ id }));
  });
  const data = useMemo(() => opened.data && { ...opened.data, entries }, [opened.data, entries]);
  return { data, error: opened.error, refetch: opened.refetch };
}
