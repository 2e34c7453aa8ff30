import { Flow, type Node } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";

/**
 * A flow in the order in which files keep it, whatever order it was made in: keys as the schemas have them, nodes, edges,
 * subflows and scenarios by their ids. Policies keep theirs, since that is the order in which they are tried.
 */
export function inFileOrder(flow: Flow): Flow {
  const parsed = Flow.parse(flow);
  return {
    ...parsed,
    nodes: byId(parsed.nodes).map((node) => ({ ...node, config: orderedConfig(node) })),
    edges: parsed.edges.toSorted((a, b) => compare(a.from, b.from) || compare(a.exit, b.exit)),
    subflows: byId(parsed.subflows),
    scenarios: byId(parsed.scenarios).map((scenario) => ({ ...scenario, stubs: sorted(scenario.stubs) })),
    layout: sorted(parsed.layout),
  };
}

function byId<Thing extends { id: string }>(things: Thing[]): Thing[] {
  return things.toSorted((a, b) => compare(a.id, b.id));
}

/** By code unit: the same in every place and language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sorted<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => compare(a, b)));
}

function orderedConfig(node: Node): Node["config"] {
  return keysAs(kindOf(node)?.asRead(node.config) ?? {}, node.config) as Node["config"];
}

/** The same value, its keys in the order of another; keys that the other lacks come last, sorted. */
function keysAs(model: unknown, value: unknown): unknown {
  if (Array.isArray(value))
    return value.map((one, index) => keysAs(Array.isArray(model) ? model[index] : {}, one));
  if (!isObject(value)) return value;
  const like = isObject(model) ? model : {};
  const known = Object.keys(like).filter((key) => Object.hasOwn(value, key));
  const rest = Object.keys(value).filter((key) => !Object.hasOwn(like, key));
  return Object.fromEntries(
    [...known, ...rest.toSorted(compare)].map((key) => [key, keysAs(like[key], value[key])]),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
