import { useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useState } from "react";
import type { Entry } from "#flows/record.ts";
import { api } from "../../api.ts";
import { mergeBySeq } from "../../ui/merge-by-seq.ts";

/** A conversation's log as it grows; where it stands is read anew with each entry. */
export function useLiveEntries(id: string, loaded: Entry[]): Entry[] {
  const cache = useQueryClient();
  const [live, setLive] = useState<Entry[]>([]);
  const [after] = useState(() => loaded.at(-1)?.seq ?? 0);
  useSubscription(
    api.conversations.changes.subscriptionOptions(
      { id, after },
      {
        onData: ({ data }) => {
          setLive((before) => mergeBySeq(before, [data]));
          void cache.invalidateQueries(api.conversations.get.queryFilter({ id }));
        },
      },
    ),
  );
  return mergeBySeq(loaded, live);
}
