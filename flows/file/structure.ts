import { nearest } from "../check/nearest.ts";
import type { Edge, Flow, Node } from "../flow.ts";
import { kindOf, kinds } from "../kinds/index.ts";
import { issueInWords } from "../text/issue-in-words.ts";

/** Why a flow does not hold together, and where. */
export interface Misbuilt {
  message: string;
  path: PropertyKey[];
}

/**
 * The first thing that keeps the parts of a flow from fitting together; null where they do. An unfinished draft is well
 * built: what is missing in it is the affair of the checks.
 */
export function misbuilt(flow: Flow): Misbuilt | null {
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  return (
    doubled(flow) ??
    first(flow.nodes, (node, index) => wrongNode(node, flow, ["nodes", index])) ??
    first(flow.edges, (edge, index) => wrongEdge(edge, nodes, ["edges", index])) ??
    first(Object.keys(flow.layout), (id) =>
      nodes.has(id)
        ? null
        : {
            message: `The layout places “${id}”, and there is no such node: remove it.`,
            path: ["layout", id],
          },
    )
  );
}

function doubled(flow: Flow): Misbuilt | null {
  for (const list of ["nodes", "subflows", "policies", "scenarios"] as const) {
    const twice = secondOf(flow[list].map(({ id }) => id));
    if (!twice) continue;
    const message = `Two ${list} have the id “${twice.key}”: give one of them another.`;
    return { message, path: [list, twice.index, "id"] };
  }
  const edge = secondOf(flow.edges.map(({ from, exit }) => `${from}.${exit}`));
  if (!edge) return null;
  return {
    message: `Two edges leave through “${edge.key}”, and an exit leads to one node: remove one of them.`,
    path: ["edges", edge.index],
  };
}

function secondOf(keys: string[]): { key: string; index: number } | null {
  const seen = new Set<string>();
  const index = keys.findIndex((key) => seen.size === seen.add(key).size);
  const key = keys[index];
  return key === undefined ? null : { key, index };
}

function wrongNode(node: Node, flow: Flow, path: PropertyKey[]): Misbuilt | null {
  const kind = kindOf(node);
  if (!kind) {
    const like = nearest(
      node.kind,
      kinds.map((candidate) => candidate.kind),
    );
    const out = like ? `did you mean “${like}”?` : "update Baton, or choose a kind of its palette.";
    return {
      message: `Node “${node.id}” is of the kind “${node.kind}”, which is not known: ${out}`,
      path: [...path, "kind"],
    };
  }
  if (node.in !== undefined && !flow.subflows.some(({ id }) => id === node.in)) {
    const message = `Node “${node.id}” is in the subflow “${node.in}”, and there is no such subflow: add it, or take the node out.`;
    return { message, path: [...path, "in"] };
  }
  const [misfit] = kind.misfits(node.config);
  if (!misfit) return null;
  const issue = { ...misfit, path: [...path, "config", ...misfit.path] };
  return { message: issueInWords(issue, flow), path: issue.path };
}

function wrongEdge({ from, exit, to }: Edge, nodes: Map<string, Node>, path: PropertyKey[]): Misbuilt | null {
  const source = nodes.get(from);
  const target = nodes.get(to);
  const missing = !source ? { id: from, key: "from" } : !target ? { id: to, key: "to" } : null;
  if (missing) {
    const message = `The edge from “${from}” through “${exit}” to “${to}” has a loose end: there is no node “${missing.id}”. Remove the edge.`;
    return { message, path: [...path, missing.key] };
  }
  if (source?.in !== target?.in) {
    const message = `The edge from “${from}” to “${to}” leads out of one subflow into another part: let a node run the subflow instead.`;
    return { message, path };
  }
  const kind = source && kindOf(source);
  if (!source || !kind || kind.problems(source.config).length > 0) return null;
  const exits = kind.exits(source.config).map(({ id }) => id);
  if (exits.includes(exit)) return null;
  const like = nearest(exit, exits);
  const message = `Node “${from}” has no exit “${exit}”: ${like ? `did you mean “${like}”?` : "remove the edge."}`;
  return { message, path: [...path, "exit"] };
}

function first<Thing>(
  things: Thing[],
  wrong: (thing: Thing, index: number) => Misbuilt | null,
): Misbuilt | null {
  for (const [index, thing] of things.entries()) {
    const found = wrong(thing, index);
    if (found) return found;
  }
  return null;
}
