import type { View } from "./views.tsx";

const fixed = [
  { key: "mine", name: "Mine" },
  { key: "unassigned", name: "Unassigned" },
  { key: "all", name: "All" },
];

/** The views to choose from: the agent's own first, then the queues. A queue nobody has named yet goes by its key. */
export function viewsOf(
  counts: Record<string, number> | null,
  items: { queue: { key: string; name: string } | null }[],
): View[] {
  const names = new Map(items.flatMap(({ queue }) => (queue ? [[queue.key, queue.name] as const] : [])));
  const queues = Object.keys(counts ?? {}).filter((key) => !fixed.some((view) => view.key === key));
  return [...fixed, ...queues.map((key) => ({ key, name: names.get(key) ?? capital(key) }))].map((view) => ({
    ...view,
    count: counts?.[view.key] ?? null,
  }));
}

const capital = (key: string) => key.charAt(0).toUpperCase() + key.slice(1);
