import type { Flow, Subflow } from "../flow.ts";
import { kinds } from "../kinds/index.ts";
import { connect } from "./edges.ts";
import { addNode, removeNodes } from "./nodes.ts";
import { nodesIn, runBy, runningInstead } from "./sheets.ts";

/** Adds a subflow with its beginning and its end, so that it can be run at once. Throws where an id is taken. */
export function addSubflow(
  flow: Flow,
  { id, begin, end, name }: { id: string; begin: string; end: string; name?: string },
): Flow {
  if (flow.subflows.some((subflow) => subflow.id === id)) throw new Error(`The id “${id}” is taken.`);
  const subflow = { id, name: name ?? freeName(flow.subflows), inputs: [], outputs: [] };
  const added = { ...flow, subflows: [...flow.subflows, subflow] };
  const begun = addNode(added, { id: begin, kind: opening().kind, at: { x: 80, y: 160 }, in: id });
  const ended = addNode(begun, { id: end, kind: ending().kind, at: { x: 480, y: 160 }, in: id });
  const [exit] = opening().exits(opening().defaults);
  return exit ? connect(ended, { from: begin, exit: exit.id, to: end }) : ended;
}

/** Changes what a subflow is called, or what it takes and gives. */
export function changeSubflow(flow: Flow, id: string, change: Partial<Omit<Subflow, "id">>): Flow {
  const subflows = flow.subflows.map((subflow) => (subflow.id === id ? { ...subflow, ...change } : subflow));
  return { ...flow, subflows };
}

/** Removes a subflow with its nodes. Whoever ran it runs none until another is chosen, which the checks tell. */
export function removeSubflow(flow: Flow, id: string): Flow {
  const removed = removeNodes(
    flow,
    nodesIn(flow, id).map((node) => node.id),
  );
  return {
    ...removed,
    nodes: removed.nodes.map((node) =>
      runBy(node) === id ? { ...node, config: runningInstead(node, "") } : node,
    ),
    subflows: flow.subflows.filter((subflow) => subflow.id !== id),
  };
}

/** The kind that begins a subflow. */
export function opening() {
  return known(kinds.find((kind) => kind.begins && kind.place === "subflow"));
}

/** The kind that ends a subflow. */
export function ending() {
  return known(kinds.find((kind) => kind.endsSubflow));
}

/** The kind that runs a subflow. */
export function running() {
  return known(kinds.find((kind) => kind.fields.some(({ type }) => type === "subflow")));
}

function known<Kind>(kind: Kind | undefined): Kind {
  if (!kind) throw new Error("A kind that subflows need is missing.");
  return kind;
}

/** “Subflow 2”, or the next that is not taken. */
export function freeName(subflows: Subflow[]): string {
  const taken = new Set(subflows.map(({ name }) => name));
  let count = subflows.length + 1;
  while (taken.has(`Subflow ${count}`)) count += 1;
  return `Subflow ${count}`;
}
