import type { Flow, Node } from "../flow.ts";
import type { AnyKind } from "../kind.ts";
import { kindOf } from "../kinds/index.ts";
import { freeTitle } from "./nodes.ts";
import { belongs } from "./sheets.ts";

/**
 * Makes a node one of another kind. Settings of the same name stay where they fit, and edges by their exit; the usual way
 * on stays the usual way on. What begins a flow stays what it is.
 */
export function changeKind(flow: Flow, id: string, kindName: string): Flow {
  const node = flow.nodes.find((candidate) => candidate.id === id);
  const was = node && kindOf(node);
  const is = kindOf({ kind: kindName });
  if (!node || !is || !was || was === is || was.begins || is.begins || !belongs(is, node.in)) return flow;
  const config = carriedOver(node.config, is);
  const ways = waysOver(was.exits(node.config), is.exits(config));
  const others = flow.nodes.filter((candidate) => candidate.id !== id);
  const title = isGiven(node.title, was) ? freeTitle(others, is.title) : node.title;
  return {
    ...flow,
    nodes: flow.nodes.map((one) => (one.id === id ? { ...one, kind: kindName, title, config } : one)),
    edges: flow.edges.flatMap((edge) => {
      if (is.remark && edge.to === id) return [];
      if (edge.from !== id) return [edge];
      const exit = ways.get(edge.exit);
      return exit === undefined ? [] : [{ ...edge, exit }];
    }),
  };
}

function carriedOver(config: Node["config"], kind: AnyKind): Node["config"] {
  let carried = kind.defaults;
  for (const [name, value] of Object.entries(config)) {
    if (!Object.hasOwn(kind.defaults, name)) continue;
    const tried = { ...carried, [name]: value };
    if (kind.problems(tried).length === 0) carried = tried;
  }
  return carried;
}

/** For each exit before, the one that takes its place. */
function waysOver(
  before: ReturnType<AnyKind["exits"]>,
  after: ReturnType<AnyKind["exits"]>,
): Map<string, string> {
  const ways = new Map<string, string>();
  for (const { id } of before) if (after.some((exit) => exit.id === id)) ways.set(id, id);
  const taken = new Set(ways.values());
  const main = (exits: typeof before) => exits.find(({ usual }) => usual) ?? exits[0];
  const [from, to] = [main(before), main(after)];
  if (from && to && !ways.has(from.id) && !taken.has(to.id)) ways.set(from.id, to.id);
  return ways;
}

/** “Say” or “Say 2”: given by `addNode`, so it does not outlive the kind. */
function isGiven(title: string, kind: AnyKind): boolean {
  return (
    title === kind.title ||
    (title.startsWith(`${kind.title} `) && /^\d+$/.test(title.slice(kind.title.length + 1)))
  );
}
