import type { Chance } from "../demo-store/chance.ts";
import type { Edge, Flow, Node, Subflow } from "../flow.ts";
import { kindOf, kinds } from "../kinds/index.ts";
import { defaultPolicies } from "../policies.ts";
import { randomConfig } from "./random-config.ts";

interface Options {
  /** Nodes of the main flow, the Start apart; at most. */
  size?: number;
  /** Of the exits, how many lead nowhere. */
  unconnected?: number;
  /** Most of it is subflows that are given things and give some back. */
  nested?: boolean;
  /** The kinds that it is made of; all of them when not given. */
  only?: string[];
}

/** A flow put together by chance: it compiles, and makes no more sense than that. */
export function randomFlow(chance: Chance, options: Options = {}): Flow {
  const { size = 8, unconnected = 0.04 } = options;
  const subflows = Array.from({ length: chance.whole(0, 2) }, (_, index) => subflowNamed(`sub${index}`));
  const sheets = [undefined, ...subflows.map(({ id }) => id)];
  const nodes = sheets.flatMap((sheet) =>
    nodesOf(chance, sheet, subflows, { ...options, size: sheet ? 4 : size }),
  );
  return {
    schema: 2,
    name: "By chance",
    nodes,
    edges: nodes.flatMap((node) => edgesFrom(chance, node, nodes, unconnected)),
    subflows,
    policies: defaultPolicies.filter(() => chance.maybe(0.25)),
    scenarios: [],
    layout: {},
  };
}

function subflowNamed(id: string): Subflow {
  return { id, name: id, inputs: ["given"], outputs: ["found"] };
}

function nodesOf(
  chance: Chance,
  sheet: string | undefined,
  subflows: Subflow[],
  { size = 8, nested = false, only }: Options,
): Node[] {
  const belongs = kinds.filter(({ place }) => place === "both" || place === (sheet ? "subflow" : "main"));
  const begins = belongs.filter((kind) => kind.begins);
  const others = belongs.filter(
    ({ kind, begins, remark }) => !begins && !remark && (only?.includes(kind) ?? true),
  );
  const runs = nested ? others.filter((kind) => kind.fields.some(({ type }) => type === "subflow")) : [];
  const chosen = Array.from({ length: chance.whole(2, size) }, () =>
    chance.pick(runs.length > 0 && chance.maybe(0.3) ? runs : others),
  );
  return [chance.pick(begins), ...chosen].map((kind, index) => {
    const config = randomConfig(chance, kind, subflows, nested);
    const id = `${sheet ?? "main"}-${index}`;
    return { id, kind: kind.kind, title: id, config, ...(sheet ? { in: sheet } : {}) };
  });
}

function edgesFrom(chance: Chance, node: Node, nodes: Node[], unconnected: number): Edge[] {
  const targets = nodes.filter((other) => other.in === node.in && !kindOf(other)?.begins);
  const exits = kindOf(node)?.exits(node.config) ?? [];
  return exits.flatMap(({ id }) =>
    targets.length === 0 || chance.maybe(unconnected)
      ? []
      : [{ from: node.id, exit: id, to: chance.pick(targets).id }],
  );
}
