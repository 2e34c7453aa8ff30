import { calls, OrderFacts } from "#flows/effects.ts";
import type { Flow } from "#flows/flow.ts";
import { kindOf } from "#flows/kinds/index.ts";
import { pathInWords } from "#flows/text/condition-in-words.ts";

/** Something that a template or a condition may read. */
export interface Readable {
  path: string;
  label: string;
}

/** Known before the first message. */
const given: Readable[] = [
  { path: "customer.name", label: "Customer’s name" },
  { path: "customer.email", label: "Customer’s e-mail" },
  { path: "customer.verified", label: "Customer is signed in" },
];

/** Variables whose parts are known, because an outside call of that name answers with them. */
const parts: Record<string, string[]> = {
  order: "order" in calls.fetchOrder.output.shape ? Object.keys(OrderFacts.shape) : [],
};

/** What a flow's templates and conditions may read: what is given, and what its nodes set. */
export function variablesOf(flow: Flow): Readable[] {
  const set = new Map<string, Readable>();
  for (const node of flow.nodes) {
    for (const { variable, label } of kindOf(node)?.sets(node.config) ?? []) {
      for (const readable of withParts(variable, label)) set.set(readable.path, readable);
    }
  }
  return [...given, ...set.values()];
}

function withParts(variable: string, label: string): Readable[] {
  const known = parts[variable];
  if (!known) return [{ path: variable, label }];
  return known.map((part) => ({ path: `${variable}.${part}`, label: pathInWords(`${variable}.${part}`) }));
}
