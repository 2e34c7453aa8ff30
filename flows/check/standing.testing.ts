import type { Node } from "../flow.ts";
import type { Known } from "./exits-on-paper.testing.ts";
import { once } from "./once.testing.ts";

/** A conversation on paper: where it is, who runs what it is in, and what is known in each of them. */
export interface Standing {
  node: Node;
  callers: { node: Node; known: Known }[];
  known: Known;
  /** A person has taken over. */
  aside: boolean;
  /** Visits to nodes that count them. */
  visits: Record<string, number>;
}

/** Where it is, whatever is known and counted there. */
export const placeOf = once(({ node, aside, callers }: Standing): string =>
  JSON.stringify([node.id, aside, callers.map((caller) => caller.node.id)]),
);

/** Where it is, and how often it has come by what counts. */
export const sameOf = once((standing: Standing): string =>
  JSON.stringify([placeOf(standing), sorted(standing.visits)]),
);

export function keyOf(standing: Standing): string {
  const { known, callers, visits } = standing;
  return JSON.stringify([
    placeOf(standing),
    sorted(known),
    callers.map((caller) => sorted(caller.known)),
    sorted(visits),
  ]);
}

function sorted(record: Record<string, unknown>): [string, unknown][] {
  return Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
