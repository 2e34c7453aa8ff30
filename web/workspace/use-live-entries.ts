import { useSubscription } from "@trpc/tanstack-react-query";
import { useMemo, useRef, useState } from "react";
import type { Entry } from "#flows/record.ts";
import { api } from "../api.ts";
import { mergeBySeq } from "../ui/merge-by-seq.ts";

/**
 * A conversation's log as it grows, from what was loaded on; empty until something was. An answer that left the server
 * before the newest entry came cannot take that entry away again.
 */
export function useLiveEntries(
  id: string,
  loaded: Entry[] | undefined,
  onEntry: (entry: Entry) => void,
): Entry[] {
  const [live, setLive] = useState<Entry[]>([]);
  const after = useRef<number | null>(null);
  if (loaded) after.current ??= loaded.at(-1)?.seq ?? 0;
  useSubscription(
    api.conversations.changes.subscriptionOptions(
      { id, after: after.current ?? 0 },
      {
        enabled: loaded !== undefined,
        onData: ({ data }) => {
          setLive((known) => mergeBySeq(known, [data]));
          onEntry(data);
        },
      },
    ),
  );
  return useMemo(() => mergeBySeq(loaded ?? [], live), [loaded, live]);
}
