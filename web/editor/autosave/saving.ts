import type { Flow } from "#flows/flow.ts";

/** Somebody else saved in the meantime: their draft, and who they are. */
export interface Theirs {
  revision: number;
  draft: Flow;
  by: string;
}

/** How far the server has what is on the screen. */
export interface Saving {
  /** The server's revision that our edits stand on. */
  base: number;
  /** The draft that the server has said it keeps. */
  kept: Flow;
  /** When it said so; ISO 8601, null before the first save of this visit. */
  at: string | null;
  /** The draft on its way. */
  sent: Flow | null;
  /** Tries in a row that failed. */
  failures: number;
  /** Set when somebody else was faster: nothing is sent until the reader has chosen. */
  theirs: Theirs | null;
}

export type SavingAct =
  | { type: "sent"; draft: Flow }
  | { type: "accepted"; revision: number; at: string }
  | { type: "failed" }
  | { type: "stale"; theirs: Theirs }
  /** The reader's screen now stands on this revision. */
  | { type: "rebased"; revision: number; draft: Flow };

export function startSaving(base: number, kept: Flow): Saving {
  return { base, kept, at: null, sent: null, failures: 0, theirs: null };
}

export function saving(state: Saving, act: SavingAct): Saving {
  switch (act.type) {
    case "sent":
      return { ...state, sent: act.draft };
    case "accepted":
      return {
        ...state,
        base: act.revision,
        kept: state.sent ?? state.kept,
        at: act.at,
        sent: null,
        failures: 0,
      };
    case "failed":
      return { ...state, sent: null, failures: state.failures + 1 };
    case "stale":
      return { ...state, sent: null, failures: 0, theirs: act.theirs };
    case "rebased":
      return { ...state, base: act.revision, kept: act.draft, sent: null, failures: 0, theirs: null };
  }
}

export type SaveWord = "saved" | "edited" | "saving" | "offline" | "stale";

/** What may be said of the draft on the screen. "Saved" only after the server said so. */
export function saveWord(state: Saving, draft: Flow): SaveWord {
  if (state.theirs) return "stale";
  if (draft === state.kept) return "saved";
  if (state.failures > 0) return "offline";
  return state.sent ? "saving" : "edited";
}

/** How long to wait before sending what is on the screen; null when there is nothing to send or one is on its way. */
export function sendIn(state: Saving, draft: Flow): number | null {
  if (state.theirs || state.sent || draft === state.kept) return null;
  return state.failures === 0 ? 500 : Math.min(15_000, 1_000 * 2 ** (state.failures - 1));
}
