import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Flow } from "#flows/flow.ts";
import { api, client } from "../../api.ts";
import { useAutosave } from "../../editor/autosave/use-autosave.ts";
import type { useFlowEditor } from "../../editor/use-flow-editor.ts";
import type { FlowOpened } from "../../outputs.ts";
import { sameJson } from "../../ui/same-json.ts";
import { toast } from "../../ui/toasts.tsx";

interface FlowSaving {
  opened: FlowOpened;
  kept: { base: number; draft: Flow } | null;
  editor: ReturnType<typeof useFlowEditor>;
  readOnly: boolean;
}

/** Keeps the server's draft and the screen's the same, and never writes over somebody else's. */
export function useFlowSaving({ opened, kept, editor, readOnly }: FlowSaving) {
  const { flow, act } = editor;
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [copying, setCopying] = useState(false);
  const autosave = useAutosave({
    flowId: opened.id,
    draft: flow,
    opened,
    readOnly,
    send: (draft, baseRevision) => client.flows.save.mutate({ id: opened.id, draft, baseRevision }),
  });
  const { state, word, save, whenSaved, rebase, stale } = autosave;
  const load = (draft: Flow, revision: number) => {
    act({ type: "edit", change: () => draft });
    rebase(revision, draft);
  };

  // what an earlier visit could not save is taken up again, unless somebody has been here since
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on opening
  useEffect(() => {
    if (!kept || sameJson(kept.draft, opened.draft)) return;
    act({ type: "edit", change: () => kept.draft });
    if (kept.base === opened.revision)
      toast({ meaning: "info", words: "Your unsaved edits were brought back." });
    else stale({ revision: opened.revision, draft: opened.draft, by: "Somebody else" });
  }, []);

  // coming back to a tab that has nothing unsaved shows what others did meanwhile
  useEffect(() => {
    if (word !== "saved") return;
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      const now = await client.flows.get.query({ id: opened.id }).catch(() => null);
      if (!now || now.revision === state.base) return;
      load(now.draft, now.revision);
      toast({ meaning: "info", words: "This flow was changed elsewhere: you see the newest draft." });
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  });

  const keepCopy = async () => {
    setCopying(true);
    try {
      const name = `${flow.name} (my copy)`.slice(0, 120);
      const { id } = await client.flows.create.mutate({ name });
      await client.flows.save.mutate({ id, baseRevision: 0, draft: { ...flow, name } });
      await cache.invalidateQueries(api.flows.list.queryFilter());
      if (state.theirs) load(state.theirs.draft, state.theirs.revision);
      await navigate({ to: "/flows/$flowId", params: { flowId: id } });
    } catch {
      toast({
        meaning: "hot",
        words: "The copy was not made: the server could not be reached. Your edits are still here.",
      });
    }
    setCopying(false);
  };

  return {
    state,
    word,
    save,
    whenSaved,
    copying,
    keepCopy: () => void keepCopy(),
    openTheirs: () => state.theirs && load(state.theirs.draft, state.theirs.revision),
  };
}

export type FlowSavingState = ReturnType<typeof useFlowSaving>;
