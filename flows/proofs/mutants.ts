import { type GuaranteeId, violationsOf } from "../check/guarantees.ts";
import { brokenByLongWalk } from "../check/long-walk.testing.ts";
import { placesOf } from "../check/places.ts";
import { connect, disconnect, mayConnect } from "../edit/edges.ts";
import type { Edge, Flow } from "../flow.ts";
import type { Proved } from "./proved.ts";

export interface Mutant {
  of: string;
  /** What was done to it, in a sentence. */
  change: string;
  flow: Flow;
}

/** A flow with one edge cut, and with that edge led to each of the other nodes it may lead to. */
export function mutantsOf(flow: Flow, edge: Edge): Mutant[] {
  const name = `${edge.from}.${edge.exit}`;
  const elsewhere = flow.nodes
    .map(({ id }) => ({ ...edge, to: id }))
    .filter((other) => other.to !== edge.to && mayConnect(flow, other));
  return [
    { of: flow.name, change: `${name} is cut`, flow: disconnect(flow, edge) },
    ...elsewhere.map((other) => ({
      of: flow.name,
      change: `${name} leads to ${other.to}`,
      flow: connect(flow, other),
    })),
  ];
}

export interface Caught extends Proved {
  /** Guarantees that mutants break by brute force. */
  broken: number;
}

/** Whatever guarantee a mutant breaks by brute force, the checker says that it does not hold; and the other way round. */
export function proveMutants(mutants: Mutant[]): Caught {
  const failed: string[] = [];
  let broken = 0;
  for (const { of, change, flow } of mutants) {
    const walked = brokenByLongWalk(flow);
    if (!walked) {
      failed.push(`${of}, ${change}: too large to walk`);
      continue;
    }
    broken += walked.size;
    const { violations } = violationsOf(placesOf(flow), flow.policies);
    const found = Object.entries(violations).flatMap(([id, all]) =>
      all.length > 0 ? [id as GuaranteeId] : [],
    );
    const missed = [...walked].filter((id) => !found.includes(id));
    // the walk on paper does not look at wishes
    const invented = found.filter((id) => id !== "wish" && !walked.has(id));
    if (missed.length > 0) failed.push(`${of}, ${change}: broken and not caught: ${missed.join(", ")}`);
    if (invented.length > 0) failed.push(`${of}, ${change}: caught and not broken: ${invented.join(", ")}`);
  }
  return { cases: mutants.length, failed, broken };
}
