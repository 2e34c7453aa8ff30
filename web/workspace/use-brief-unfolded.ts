import { useSyncExternalStore } from "react";

const key = "baton.brief";
/** A screen with room for the whole brief above the history; px. */
const roomy = 840;

let chosen: boolean | null = remembered();
const listeners = new Set<() => void>();

/** Whether the brief is shown in full: as the agent last chose, or else where there is room and nobody answered yet. */
export function useBriefUnfolded(answered: boolean): boolean {
  const choice = useSyncExternalStore(subscribe, () => chosen);
  return choice ?? (!answered && window.innerHeight >= roomy);
}

/** Chosen once, it stays so for every conversation and visit. */
export function unfoldBrief(unfolded: boolean): void {
  chosen = unfolded;
  try {
    localStorage.setItem(key, unfolded ? "unfolded" : "folded");
  } catch {
    // where storage is forbidden, the choice lives as long as the page
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function remembered(): boolean | null {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? null : kept === "unfolded";
  } catch {
    return null;
  }
}
