import type { Edge } from "#flows/flow.ts";

/** What is drawn over a flow on the canvas, each with a mark of its own so that colour is never alone. */
export type Tone = "path" | "added" | "removed" | "changed";

export interface CardMark {
  tone: Tone;
  /** Stands on the card: the steps of a way ("1", "2, 5"), or what was done to the node. */
  words: string;
}

/** Nodes and edges (by `edgeId`) that are set apart. */
export interface Overlay {
  nodes: ReadonlyMap<string, CardMark>;
  edges: ReadonlyMap<string, Tone>;
  /** Where exits led before, drawn beside where they lead now. */
  ghosts: readonly Edge[];
  /** All else steps back. */
  dims: boolean;
  /** What is brought into view; nothing moves where it is empty. */
  focus: readonly string[];
}

export const noOverlay: Overlay = { nodes: new Map(), edges: new Map(), ghosts: [], dims: false, focus: [] };

/** How each tone looks on a card; an edge takes its ink. */
export const tones: Record<Tone, { ring: string; badge: string; ink: string }> = {
  path: { ring: "border-hot ring-2 ring-hot", badge: "bg-hot-wash text-hot", ink: "var(--color-hot)" },
  added: { ring: "border-calm ring-2 ring-calm", badge: "bg-calm-wash text-calm", ink: "var(--color-calm)" },
  removed: {
    ring: "border-hot border-dashed opacity-60",
    badge: "bg-hot-wash text-hot",
    ink: "var(--color-hot)",
  },
  changed: {
    ring: "border-info ring-2 ring-info",
    badge: "bg-info-wash text-info",
    ink: "var(--color-info)",
  },
};
