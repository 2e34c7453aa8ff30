import { Mark, type Meaning } from "../../ui/mark.tsx";
import { clock } from "../../ui/time.ts";
import type { SaveWord, Saving } from "./saving.ts";

const told: Record<SaveWord, { meaning: Meaning | null; words: string }> = {
  saved: { meaning: null, words: "Saved" },
  edited: { meaning: null, words: "Saving…" },
  saving: { meaning: null, words: "Saving…" },
  offline: { meaning: "watch", words: "Not saved: no connection. Kept here, trying again" },
  stale: { meaning: "watch", words: "Not saved: this flow was changed elsewhere" },
};

/** Whether the server has what is on the screen. */
export function SaveState({ word, state }: { word: SaveWord; state: Saving }) {
  const { meaning, words } = told[word];
  return (
    <span role="status" aria-label="Draft" className="inline-flex items-center gap-1">
      {meaning && <Mark meaning={meaning} />}
      {words}
      {word === "saved" && state.at && ` ${clock(state.at)}`}
    </span>
  );
}
