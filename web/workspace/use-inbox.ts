import { keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useMemo } from "react";
import { api } from "../api.ts";

/** The conversations of a view, most urgent first, kept up to date while they are on the screen. */
export function useInbox(view: string, search: string) {
  const cache = useQueryClient();
  const words = search.trim();
  const pages = useInfiniteQuery(
    api.inbox.list.infiniteQueryOptions(
      { view, ...(words && { search: words }) },
      { getNextPageParam: (last) => last.nextCursor ?? undefined, placeholderData: keepPreviousData },
    ),
  );
  useSubscription(
    api.inbox.changes.subscriptionOptions(undefined, {
      onData: () => void cache.invalidateQueries(api.inbox.list.pathFilter()),
    }),
  );
  const items = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  return { ...pages, items, counts: pages.data?.pages[0]?.counts ?? null };
}
