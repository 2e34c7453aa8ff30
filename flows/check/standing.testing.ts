import type { Node } from "../flow.ts";
import type { Known } from "./exits-on-paper.testing.ts";

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

const places = new WeakMap<Standing, string>();

/** Where it is, whatever is known and counted there. */
export function placeOf(standing: Standing): string {
  const { node, aside, callers } = standing;
  const place =
    places.get(standing) ?? JSON.stringify([node.id, aside, callers.map((caller) => caller.node.id)]);
  places.set(standing, place);
  return place;
}

const counted = new WeakMap<Standing, string>();

/** Where it is, and how often it has come by what counts. */
export function sameOf(standing: Standing): string {
  const same = counted.get(standing) ?? JSON.stringify([placeOf(standing), sorted(standing.visits)]);
  counted.set(standing, same);
  return same;
}

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
