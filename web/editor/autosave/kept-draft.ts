import { z } from "zod";
import { Flow } from "#flows/flow.ts";

const Kept = z.object({ base: z.number(), draft: Flow });
type Kept = z.infer<typeof Kept>;

const key = (flowId: string) => `baton-draft-${flowId}`;

/** Keeps an unsaved draft in this browser, so that a closed tab or a lost connection loses nothing. */
export function keepDraft(flowId: string, kept: Kept): void {
  try {
    localStorage.setItem(key(flowId), JSON.stringify(kept));
  } catch {
    // a full or forbidden storage: the draft is still on the screen, and the page asks before it is closed
  }
}

export function forgetDraft(flowId: string): void {
  localStorage.removeItem(key(flowId));
}

/** The draft that an earlier visit could not save. */
export function keptDraft(flowId: string): Kept | null {
  const stored = localStorage.getItem(key(flowId));
  if (!stored) return null;
  try {
    return Kept.parse(JSON.parse(stored));
  } catch {
    return null;
  }
}
