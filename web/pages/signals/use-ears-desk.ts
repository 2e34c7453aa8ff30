import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { OwnEars } from "#flows/signals/own-ears.ts";
import { api, client } from "../../api.ts";
import type { EarsRead, Me } from "../../outputs.ts";
import { sameJson } from "../../ui/same-json.ts";
import { toast } from "../../ui/toasts.tsx";
import { draftOf, EarsDraft, earsIn, isWhole, nowKnown } from "./ears-draft.ts";

/** What the workspace taught, in the hand: what is live, what is on the screen, and how the one becomes the other. */
export function useEarsDesk(read: EarsRead, { user, workspace }: Me) {
  const cache = useQueryClient();
  const key = `baton-ears-${workspace.id}`;
  const [live, setLive] = useState<Omit<EarsRead, "ears"> & { ears: OwnEars }>(read);
  const [draft, setDraft] = useState<EarsDraft>(() => kept(key) ?? draftOf(read.ears));
  const [refusal, setRefusal] = useState<string | null>(null);
  const [strict, setStrict] = useState(false);
  const [busy, setBusy] = useState(false);
  const changed = !sameJson(live.ears, earsIn(draft));

  // what is not live yet outlasts a closed tab
  useEffect(() => {
    if (changed) keep(key, draft);
    else localStorage.removeItem(key);
  }, [changed, key, draft]);

  const send = async (sent: EarsDraft) => {
    const ears = earsIn(sent);
    const saved = await client.ears.save.mutate({ baseRevision: live.revision, ears });
    if (saved.ok) {
      setDraft((now) => nowKnown(now, sent));
      setLive({ ...live, ears, revision: saved.revision, at: saved.at, by: user.name });
      toast({ meaning: "calm", words: "What you taught is live, also for conversations under way." });
      await cache.invalidateQueries(api.ears.read.queryFilter());
      return;
    }
    setLive({ ...live, ...saved.now });
    setRefusal(
      `${saved.now.by || "Somebody"} changed the signals a moment ago. Yours are kept: put them live again to replace theirs, or take your changes back to see them.`,
    );
  };

  const put = async () => {
    setRefusal(null);
    setStrict(true);
    if (!isWhole(draft)) return;
    setBusy(true);
    try {
      await send(draft);
      setStrict(false);
    } catch {
      setRefusal("Nothing was put live: the server could not be reached. Your changes are kept; try again.");
    }
    setBusy(false);
  };

  return {
    live,
    draft,
    changed,
    refusal,
    busy,
    /** Whether what is missing is told too: only once somebody wanted it live. */
    strict,
    edit: setDraft,
    discard: () => {
      const before = draft;
      setDraft(draftOf(live.ears));
      setStrict(false);
      setRefusal(null);
      const act = { label: "Undo", run: () => setDraft(before) };
      toast({ meaning: "info", words: "Your changes were taken back.", act });
    },
    put,
  };
}

export type EarsDesk = ReturnType<typeof useEarsDesk>;

function keep(key: string, draft: EarsDraft): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // a full or forbidden storage: the draft is still on the screen
  }
}

function kept(key: string): EarsDraft | null {
  try {
    return EarsDraft.safeParse(JSON.parse(localStorage.getItem(key) ?? "null")).data ?? null;
  } catch {
    return null;
  }
}
