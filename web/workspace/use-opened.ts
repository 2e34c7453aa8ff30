import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useMemo, useRef, useState } from "react";
import type { Entry } from "#flows/record.ts";
import { api } from "../api.ts";
import { mergeBySeq } from "../ui/merge-by-seq.ts";

/** A handoff with all that belongs to it, kept up to date while it is on the screen. */
export function useOpened(id: string) {
  const cache = useQueryClient();
  const opened = useQuery(api.handoffs.get.queryOptions({ id }));
  const [live, setLive] = useState<Entry[]>([]);
  const after = useRef<number | null>(null);
  if (opened.data) after.current ??= opened.data.entries.at(-1)?.seq ?? 0;

  const arrived = (entry: Entry) => {
    setLive((known) => mergeBySeq(known, [entry]));
    // what was said or done may change the brief, the owner and the orders
    if (entry.kind !== "entered") void cache.invalidateQueries(api.handoffs.get.queryFilter({ id }));
  };
  useSubscription(
    api.conversations.changes.subscriptionOptions(
      { id, after: after.current ?? 0 },
      { enabled: opened.isSuccess, onData: ({ data }) => arrived(data) },
    ),
  );

  // an answer that left before the newest entry came must not take it away again
  const data = useMemo(
    () => opened.data && { ...opened.data, entries: mergeBySeq(opened.data.entries, live) },
    [opened.data, live],
  );
  return { data, error: opened.error, refetch: opened.refetch };
}
