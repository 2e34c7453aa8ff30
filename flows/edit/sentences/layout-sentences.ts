import type { Change } from "../change.ts";
import type { Sentence } from "./sentence.ts";

/** Adds what was moved on the canvas. Places of nodes that came or went belong to the sentences that tell of those. */
export function layoutSentences(sentences: Sentence[], left: Change[]): Sentence[] {
  const change = left.find((one) => one.type === "laid out"); // a diff holds one at most
  if (!change) return sentences;
  const known = new Set(sentences.flatMap(({ changes }) => changes.flatMap(nodeOf)));
  const moved = change.places.map(({ id }) => id).filter((id) => !known.has(id));
  const [first, ...rest] = sentences;
  if (moved.length === 0 && first) return [{ ...first, changes: [...first.changes, change] }, ...rest];
  const text = `Moved ${moved.length === 1 ? "a node" : `${moved.length} nodes`} (nothing that runs changes)`;
  return [...sentences, { text, changes: [change], nodes: moved }];
}

function nodeOf(change: Change): string[] {
  return change.type === "node added" || change.type === "node removed" ? [change.node.id] : [];
}
