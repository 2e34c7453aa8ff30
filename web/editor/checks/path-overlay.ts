import type { Counterexample } from "#flows/check/counterexample.ts";
import type { Finding } from "#flows/check/finding.ts";
import type { Flow } from "#flows/flow.ts";
import type { CardMark, Overlay, Tone } from "../canvas/overlay.ts";
import { edgeId } from "../walk.ts";

/** A way through a flow, to be drawn: its nodes in order, and the exits where they are known. */
export interface Way {
  path: string[];
  exits: { node: string; exit: string }[];
}

/** The way that a finding shows; null where it shows none. */
export function wayOf({ path, ...finding }: Finding): Way | null {
  if (!path || path.length === 0) return null;
  const example: Counterexample | undefined =
    "counterexample" in finding ? finding.counterexample : undefined;
  return { path, exits: example?.exits ?? [] };
}

/** How much of the end of a way is brought into view: as much as can be read at once. */
const lastSteps = 4;

/** Numbers the nodes of a way in the order in which it comes by, and sets its edges apart. */
export function pathOverlay({ path, exits }: Way, flow: Flow): Overlay {
  const steps = new Map<string, number[]>();
  path.forEach((id, index) => {
    steps.set(id, [...(steps.get(id) ?? []), index + 1]);
  });
  const nodes = new Map(
    [...steps].map(([id, at]): [string, CardMark] => [id, { tone: "path", words: listed(at) }]),
  );
  const left = new Set(exits.map(({ node, exit }) => edgeId({ from: node, exit })));
  const next = new Set(path.map((id, index) => `${path[index - 1]} ${id}`));
  const taken = (edge: Flow["edges"][number]) =>
    left.size > 0 ? left.has(edgeId(edge)) : next.has(`${edge.from} ${edge.to}`);
  const edges = new Map(flow.edges.filter(taken).map((edge): [string, Tone] => [edgeId(edge), "path"]));
  return { nodes, edges, ghosts: [], dims: true, focus: [...new Set(path.slice(-lastSteps))] };
}

/** "2, 5, 8 …": a circle can come by often. */
function listed(steps: number[]): string {
  return steps.slice(0, 3).join(", ") + (steps.length > 3 ? " …" : "");
}
