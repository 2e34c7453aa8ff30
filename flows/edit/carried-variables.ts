import { shared } from "../context.ts";
import type { Flow } from "../flow.ts";
import { nodesIn } from "./sheets.ts";
import { factsSet, variablesRead, variablesSet, variablesTested } from "./variables-of.ts";
import type { Cut } from "./wrap-cut.ts";

/** Variables that nodes set within a cut and that something reads outside of it. */
export function carriedOut(flow: Flow, cut: Cut): string[] {
  const { inside, outside, frame } = sidesOf(flow, cut);
  const set = inside.flatMap(variablesSet);
  const read = new Set([
    ...outside.flatMap(variablesRead),
    ...flow.policies.flatMap(({ when }) => variablesTested(when)),
    ...inside.flatMap(factsSet),
    ...(frame?.outputs ?? []),
  ]);
  return own(set.filter((variable) => read.has(variable)));
}

/** Variables that a cut needs from around it: what it reads, or hands back, and something outside may have set. */
export function carriedIn(flow: Flow, cut: Cut, outputs: string[]): string[] {
  const { inside, outside, frame } = sidesOf(flow, cut);
  const set = new Set([
    ...outside.flatMap(variablesSet),
    ...(frame?.inputs ?? []),
    // what one run of it set, another one finds
    ...(comesBack(flow, cut) ? outputs : []),
  ]);
  const wanted = [...inside.flatMap(variablesRead), ...outputs, ...outside.flatMap(factsSet)];
  return own(wanted.filter((variable) => set.has(variable)));
}

function sidesOf(flow: Flow, { sheet, inside }: Cut) {
  const here = nodesIn(flow, sheet);
  return {
    inside: here.filter(({ id }) => inside.has(id)),
    outside: here.filter(({ id }) => !inside.has(id)),
    frame: flow.subflows.find(({ id }) => id === sheet),
  };
}

/** Whether a path leads from behind the cut back into it. */
function comesBack(flow: Flow, { targets, into }: Cut): boolean {
  const seen = new Set(targets);
  for (const at of seen) for (const { from, to } of flow.edges) if (from === at) seen.add(to);
  return into.some(({ from }) => seen.has(from));
}

/** Each once, without what every subflow sees anyway, and what is no variable. */
function own(variables: string[]): string[] {
  const others = [...shared, "visits", "message", "signals", "queue"];
  return [...new Set(variables)].filter((variable) => !others.includes(variable));
}
