import { type GuaranteeId, violationsOf } from "../check/guarantees.ts";
import { brokenByLongWalk } from "../check/long-walk.testing.ts";
import { placesOf } from "../check/places.ts";
import { type Chance, chance } from "../demo-store/chance.ts";
import { connect, disconnect } from "../edit/edges.ts";
import type { Edge, Flow } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";
import type { Proved } from "./proved.ts";

export interface Mutant {
  of: string;
  /** What was done to it, in a sentence. */
  change: string;
  flow: Flow;
}

/** The flows with one edge cut or led elsewhere: each edge once cut, and to so many other nodes of its sheet. */
export function mutantsOf(flows: Flow[], retargets: number, seed = 1): Mutant[] {
  const luck = chance(seed);
  return flows.flatMap((flow) =>
    flow.edges.flatMap((edge): Mutant[] => [
      { of: flow.name, change: `${named(edge)} is cut`, flow: disconnect(flow, edge) },
      ...others(flow, edge, retargets, luck).map((to) => ({
        of: flow.name,
        change: `${named(edge)} leads to ${to}`,
        flow: connect(flow, { ...edge, to }),
      })),
    ]),
  );
}

export interface Caught extends Proved {
  /** Mutants that break a guarantee by brute force. */
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
    if (walked.size > 0) broken += 1;
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

function others(flow: Flow, edge: Edge, count: number, luck: Chance): string[] {
  const sheet = flow.nodes.find(({ id }) => id === edge.from)?.in;
  const targets = flow.nodes.filter((node) => {
    const kind = kindOf(node);
    return node.in === sheet && node.id !== edge.to && !kind?.begins && !kind?.remark;
  });
  const chosen = new Set(Array.from({ length: count }, () => luck.pick(targets).id));
  return [...chosen];
}

function named({ from, exit }: Edge): string {
  return `${from}.${exit}`;
}
