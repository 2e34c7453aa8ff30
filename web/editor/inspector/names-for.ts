import type { Node, Subflow } from "#flows/flow.ts";
import { kindOf } from "#flows/kinds/index.ts";

/** The names that a node's pairs can have: of a subflow that it runs, the inputs and outputs that it declares. */
export function namesFor(node: Node, field: string, subflows: Subflow[]): string[] {
  const runs = kindOf(node)?.runs(node.config);
  const subflow = runs && subflows.find(({ id }) => id === runs.subflow);
  if (!subflow) return [];
  return { inputs: subflow.inputs, outputs: subflow.outputs }[field] ?? [];
}
