import { useEffect, useRef, useSyncExternalStore } from "react";

/** An act that a page offers in `⌘K` while it is open. */
export interface Command {
  /** Unique on its page. */
  id: string;
  label: string;
  /** A key that does the same, shown beside it. */
  keys?: string;
  run: () => void;
}

let offered: Command[][] = [];
let flat: Command[] = [];
const listeners = new Set<() => void>();

function change(next: Command[][]) {
  offered = next;
  flat = next.flat();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Offers acts in `⌘K` for as long as the calling component is mounted. */
export function useOfferCommands(commands: Command[]): void {
  const latest = useRef(commands);
  latest.current = commands;
  const names = commands.map((command) => command.label).join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is offered anew when its labels change
  useEffect(() => {
    const mine = latest.current.map((command, at) => ({ ...command, run: () => latest.current[at]?.run() }));
    change([...offered, mine]);
    return () => change(offered.filter((other) => other !== mine));
  }, [names]);
}

/** The acts on offer now. */
export function useOfferedCommands(): Command[] {
  return useSyncExternalStore(subscribe, () => flat);
}
