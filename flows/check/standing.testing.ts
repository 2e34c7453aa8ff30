import type { Node } from "../flow.ts";
import type { Known } from "./exits-on-paper.testing.ts";
import { once } from "./once.testing.ts";

/** A conversation on paper: where it is, who runs what it is in, and what is known in each of them. */
export interface Standing {
  node: Node;
  callers: { node: Node; known: Known }[];
  known: Known;
  /** What the customer has answered. */
  said: Said[];
  /** A person has taken over. */
  aside: boolean;
  /** Visits to nodes that count them. */
  visits: Record<string, number>;
}

/** An answer that nobody doubts: how many subflows deep it is kept, and as what; −1 deep where it is kept nowhere. */
export interface Said {
  answer: string;
  depth: number;
  variable: string;
}

/** Where it is, whatever is known and counted there. */
export const placeOf = once(here);

/** Where it is, and how often it has come by what counts. */
export const sameOf = once((standing: Standing): string => `${here(standing)}, ${listed(standing.visits)}`);

/** All there is to it: two standings with the same key are the same. */
export function keyOf(standing: Standing): string {
  const { known, callers, visits, said } = standing;
  const all = [known, ...callers.map((caller) => caller.known), visits].map(listed);
  const answers = said.map(({ answer, depth, variable }) => `${answer} ${depth} ${variable}`).toSorted();
  return [here(standing), ...all, ...answers].join(", ");
}

function here({ node, aside, callers }: Standing): string {
  const nodes = [node, ...callers.map((caller) => caller.node)].map(({ id }) => id).join(" in ");
  return aside ? `${nodes} aside` : nodes;
}

// names and ids hold no spaces
function listed(record: Record<string, unknown>): string {
  const names = Object.keys(record).sort();
  return names.map((name) => `${name}=${record[name]}`).join(" ");
}
