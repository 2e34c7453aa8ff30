import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import type { Entry } from "#flows/record.ts";
import { api } from "../api.ts";
import { mergeBySeq } from "../ui/merge-by-seq.ts";
import type { Opened } from "./opened.ts";

/** After these the brief or the owner may read differently. */
const turning = new Set<Entry["kind"]>(["handoff", "owner", "closed", "answered"]);

/** A handoff with all that belongs to it, kept up to date while it is on the screen. */
export function useOpened(id: string) {
  const cache = useQueryClient();
  const key = api.handoffs.get.queryKey({ id });
  const opened = useQuery(api.handoffs.get.queryOptions({ id }));

  const arrived = (entry: Entry) => {
    cache.setQueryData(key, (known: Opened | undefined) =>
      known ? { ...known, entries: mergeBySeq(known.entries, [entry]) } : known,
    );
    if (turning.has(entry.kind)) void cache.invalidateQueries({ queryKey: key });
  };
  useSubscription(
    api.conversations.changes.subscriptionOptions(
      { id, after: 0 },
      { enabled: opened.isSuccess, onData: ({ data }) => arrived(data) },
    ),
  );
  return opened;
}
