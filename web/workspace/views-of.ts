import type { View } from "./views.tsx";

/** The views to choose from: the agent's own first, then the queues. */
export function viewsOf(
  queues: { key: string; name: string }[],
  counts: Record<string, number> | null,
): View[] {
  return [...fixed, ...queues].map(({ key, name }) => ({ key, name, count: counts?.[key] ?? null }));
}

const fixed = [
  { key: "mine", name: "Mine" },
  { key: "unassigned", name: "Unassigned" },
  { key: "all", name: "All" },
];
