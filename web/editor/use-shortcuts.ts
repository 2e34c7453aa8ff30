import { useEffect, useRef } from "react";

/** What a key does on the canvas; keys as `keyName` tells them, `mod` is ⌘ or Ctrl. */
export type Shortcuts = Record<string, () => void>;

/** Runs an act for its key, unless somebody is writing or a dialog is open. */
export function useShortcuts(shortcuts: Shortcuts, enabled = true): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const run = latest.current[keyName(event)];
      if (!run || (isBusy(event.target) && event.key !== "s")) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [enabled]);
}

/** "mod+shift+z", "delete", "/". */
export function keyName(event: Pick<KeyboardEvent, "key" | "metaKey" | "ctrlKey" | "shiftKey">): string {
  const mod = event.metaKey || event.ctrlKey ? "mod+" : "";
  const shift = event.shiftKey && event.key.length === 1 && mod ? "shift+" : "";
  return `${mod}${shift}${event.key.toLowerCase()}`;
}

/** Somebody is writing, or something lies over the canvas. */
export function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector("[role=dialog], [role=menu]")) return true;
  return (
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null
  );
}
