import type { Edge, Flow, Node } from "./flow.ts";
import { kindOf } from "./kinds/index.ts";
import { type Signals, silent } from "./signals/signal.ts";
import type { World } from "./world.ts";

/** A moment at which every queue is open. */
export const testWorld: World = { now: "2026-11-19T14:05:00.000Z", queues: {} };

/** A flow in one line, for tests: nodes as `[id, kind, config?]`, edges as `"from.exit → to"`. */
export function flowOf(nodes: [id: string, kind: string, config?: Node["config"]][], edges: string[]): Flow {
  return {
    schema: 2,
    name: "Test flow",
    nodes: nodes.map(([id, kind, config]) => ({
      id,
      kind,
      title: id,
      config: { ...kindOf({ kind })?.defaults, ...config },
    })),
    edges: edges.map(edgeOf),
    subflows: [],
    policies: [],
    scenarios: [],
    layout: {},
  };
}

function edgeOf(line: string): Edge {
  const [, from = "", exit = "", to = ""] = /^(\S+)\.(\S+) → (\S+)$/.exec(line) ?? [];
  return { from, exit, to };
}

/** Signals of a message that says nothing in particular, with some of them set; `sure` is how sure the intent is. */
export function signalsOf(
  values: Partial<{ [Name in keyof Signals]: Signals[Name]["value"] }> = {},
  sure = 1,
): Signals {
  const entries = Object.entries({ ...silent, ...values });
  return Object.fromEntries(
    entries.map(([name, value]) => [name, { value, confidence: name === "intent" ? sure : 1, spans: [] }]),
  ) as unknown as Signals;
}
