import type { Flow } from "#flows/flow.ts";
import { kindOf } from "#flows/kinds/index.ts";
import type { Stub } from "#flows/scenario/scenario.ts";

/** A node that asks the world, with the ways in which it can be answered: by its exits. */
export interface Caller {
  id: string;
  title: string;
  answers: { exit: string; label: string; stub: Stub }[];
}

/** The nodes of a flow that ask the world something. */
export function callersOf(flow: Flow): Caller[] {
  return flow.nodes.flatMap((node) => {
    const exits = kindOf(node)?.exits(node.config) ?? [];
    const answers = exits.flatMap(({ id, label, takes: [first] }) =>
      first && "call" in first ? [{ exit: id, label, stub: first.call }] : [],
    );
    return answers.length > 0 ? [{ id: node.id, title: node.title, answers }] : [];
  });
}
