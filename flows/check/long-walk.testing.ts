import type { Flow } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";
import { brokenAt, holesAt } from "./brute-force.testing.ts";
import { rootOf } from "./exits-on-paper.testing.ts";
import type { GuaranteeId } from "./guarantees.ts";
import { Paper } from "./paper.testing.ts";

/**
 * What brute force finds of a flow as large as people draw. No way depends on what is known, so it is walked once without
 * any of it, and again for each variable with that one alone: their combinations are what would take hours.
 */
export function brokenByLongWalk(flow: Flow, limit = 50_000): Set<GuaranteeId> | null {
  const blind = new Paper(flow, { only: [] });
  const standings = blind.everything(limit);
  if (!standings) return null;
  const broken = new Set([...standings].flatMap((standing) => brokenAt(blind, standing)));
  for (const variable of lookedFor(blind)) {
    const paper = new Paper(flow, { only: sourcesOf(flow, variable) });
    const knowing = paper.everything(limit);
    if (!knowing) return null;
    for (const standing of knowing) for (const id of holesAt(paper, standing, variable)) broken.add(id);
  }
  return broken;
}

/** The variables that some node which is come by needs or asks for. */
function lookedFor(paper: Paper): Set<string> {
  return new Set(
    [...paper.come].flatMap((node) => {
      const asks = kindOf(node)?.asks(node.config);
      return [...paper.needs(node).map(rootOf), ...(asks?.always ? [asks.variable] : [])];
    }),
  );
}

/** A variable, and those of subflows that it gets its value from. */
function sourcesOf(flow: Flow, variable: string): string[] {
  const outputs = flow.nodes.flatMap((node) => kindOf(node)?.runs(node.config)?.outputs ?? []);
  const sources = new Set([variable]);
  for (const source of sources) {
    for (const { name, value } of outputs) if (rootOf(value) === source) sources.add(rootOf(name));
  }
  return [...sources];
}
