import type { Flow } from "../flow.ts";
import { brokenAt, holesAt } from "./brute-force.testing.ts";
import { asksOf, needsOf, rootOf, runsOf } from "./exits-on-paper.testing.ts";
import type { GuaranteeId } from "./guarantees.ts";
import { Paper } from "./paper.testing.ts";

/**
 * What brute force finds of a flow as large as people draw. No way depends on what is known, so it is walked once without
 * any of it, again with nothing but the answers, and again for each variable with that one alone: their combinations are
 * what would take hours.
 */
export function brokenByLongWalk(flow: Flow, limit = 50_000): Set<GuaranteeId> | null {
  const blind = new Paper(flow, { only: [], answers: false });
  const standings = blind.everything(limit);
  if (!standings) return null;
  const broken = new Set([...standings].flatMap((standing) => brokenAt(blind, standing)));
  for (const variable of [null, ...lookedFor(blind)]) {
    const look = variable === null ? { only: [] } : { only: namesOf(flow, variable), answers: false };
    const paper = new Paper(flow, look);
    const knowing = paper.everything(limit);
    if (!knowing) return null;
    for (const standing of knowing) for (const id of holesAt(paper, standing, variable ?? "")) broken.add(id);
  }
  return broken;
}

/** The variables that some node which is come by needs or asks for. */
function lookedFor(paper: Paper): Set<string> {
  return new Set(
    [...paper.come].flatMap((node) => {
      const asks = asksOf(node);
      return [...needsOf(node).map(rootOf), ...(asks?.always || (asks && node.in) ? [asks.variable] : [])];
    }),
  );
}

/** A variable, what it becomes further out, and the variables of subflows that all these get their values from. */
function namesOf(flow: Flow, variable: string): string[] {
  const outputs = flow.nodes.flatMap((node) => runsOf(node)?.outputs ?? []);
  const names = new Set([variable]);
  for (const inner of names)
    for (const { name, value } of outputs) if (rootOf(name) === inner) names.add(rootOf(value));
  for (const outer of names)
    for (const { name, value } of outputs) if (rootOf(value) === outer) names.add(rootOf(name));
  return [...names];
}
