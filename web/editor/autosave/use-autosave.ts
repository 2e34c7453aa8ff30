import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Flow } from "#flows/flow.ts";
import { sameJson } from "../../ui/same-json.ts";
import { forgetDraft, keepDraft } from "./kept-draft.ts";
import { saveWord, saving, sendIn, startSaving, type Theirs } from "./saving.ts";

export type SaveAnswer = { ok: true; revision: number } | ({ ok: false; reason: "stale" } & Theirs);

interface Autosaved {
  flowId: string;
  draft: Flow;
  /** The server's draft and revision when the page was opened. */
  opened: { draft: Flow; revision: number };
  /** Nothing is ever sent where the flow is only looked at. */
  readOnly: boolean;
  send: (draft: Flow, baseRevision: number) => Promise<SaveAnswer>;
}

/** How long a wait for the server may last, and how often it is looked at; ms. */
const patience = 5_000;
const glance = 50;

/** Sends what is on the screen shortly after each edit, again after a failure, and never over somebody else's draft. */
export function useAutosave({ flowId, draft, opened, readOnly, send }: Autosaved) {
  const [state, act] = useReducer(saving, startSaving(opened.revision, opened.draft));
  const word = saveWord(state, draft);
  const latest = useRef({ state, draft, send });
  latest.current = { state, draft, send };
  const sending = useRef(false);

  const save = useCallback(async () => {
    const { state: now, draft: current, send: post } = latest.current;
    if (readOnly || sending.current || sendIn(now, current) === null) return;
    sending.current = true;
    act({ type: "sent", draft: current });
    try {
      const answer = await post(current, now.base);
      // our own draft under a new revision: it arrived, and only the answer was lost
      const arrived = answer.ok || sameJson(answer.draft, current);
      if (arrived) act({ type: "accepted", revision: answer.revision, at: new Date().toISOString() });
      else act({ type: "stale", theirs: { revision: answer.revision, draft: answer.draft, by: answer.by } });
    } catch {
      act({ type: "failed" });
    } finally {
      sending.current = false;
    }
  }, [readOnly]);

  const wait = sendIn(state, draft);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each edit starts the wait anew
  useEffect(() => {
    if (wait === null) return;
    const timer = setTimeout(() => void save(), wait);
    return () => clearTimeout(timer);
  }, [wait, draft, save]);

  useEffect(() => {
    if (readOnly) return;
    if (word === "saved") forgetDraft(flowId);
    else keepDraft(flowId, { base: state.base, draft });
  }, [word, draft, state.base, flowId, readOnly]);

  useEffect(() => {
    const now = () => void save();
    const leave = (event: BeforeUnloadEvent) => {
      if (word !== "saved") event.preventDefault();
    };
    const hide = () => document.visibilityState === "hidden" && void save();
    window.addEventListener("online", now);
    window.addEventListener("beforeunload", leave);
    document.addEventListener("visibilitychange", hide);
    return () => {
      window.removeEventListener("online", now);
      window.removeEventListener("beforeunload", leave);
      document.removeEventListener("visibilitychange", hide);
    };
  }, [save, word]);

  const rebase = useCallback(
    (revision: number, theirs: Flow) => act({ type: "rebased", revision, draft: theirs }),
    [],
  );
  /** Waits until the server has what is on the screen; tells its revision, or null when that takes too long. */
  const whenSaved = useCallback(async (): Promise<number | null> => {
    for (let waited = 0; waited < patience; waited += glance) {
      const { state: now, draft: current } = latest.current;
      if (saveWord(now, current) === "saved") return now.base;
      void save();
      await new Promise((resolve) => setTimeout(resolve, glance));
    }
    return null;
  }, [save]);
  const stale = useCallback((theirs: Theirs) => act({ type: "stale", theirs }), []);
  return { state, word, save, whenSaved, rebase, stale };
}
