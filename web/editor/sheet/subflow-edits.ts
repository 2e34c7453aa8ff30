import { connect } from "#flows/edit/edges.ts";
import { addNode, removeNodes } from "#flows/edit/nodes.ts";
import type { Flow, Subflow } from "#flows/flow.ts";
import { kinds } from "#flows/kinds/index.ts";
import { newId } from "../new-id.ts";
import { putOn } from "./sheet.ts";

/** The edit that adds a subflow, and its id. */
export function newSubflow(): { id: string; change: (flow: Flow) => Flow } {
  const id = newId("subflow");
  const parts = { id, begin: newId("begin"), end: newId("end") };
  return { id, change: (flow) => addSubflow(flow, parts) };
}

/** Adds a subflow with its beginning and its end, so that it can be run at once. */
export function addSubflow(flow: Flow, { id, begin, end }: { id: string; begin: string; end: string }): Flow {
  const opening = kinds.find((kind) => kind.begins && kind.place === "subflow");
  const ending = kinds.find((kind) => kind.endsSubflow);
  if (!opening || !ending) throw new Error("No kind of node begins and ends a subflow.");
  const subflow: Subflow = { id, name: freeName(flow.subflows), inputs: [], outputs: [] };
  const begun = addNode(flow, { id: begin, kind: opening.kind, at: { x: 80, y: 160 } });
  const ended = addNode(begun, { id: end, kind: ending.kind, at: { x: 480, y: 160 } });
  const led = opening.exits(opening.defaults)[0];
  const joined = led ? connect(ended, { from: begin, exit: led.id, to: end }) : ended;
  return putOn({ ...joined, subflows: [...flow.subflows, subflow] }, [begin, end], id);
}

/** Changes what a subflow is called, or what it takes and gives. */
export function changeSubflow(flow: Flow, id: string, change: Partial<Omit<Subflow, "id">>): Flow {
  const subflows = flow.subflows.map((subflow) => (subflow.id === id ? { ...subflow, ...change } : subflow));
  return { ...flow, subflows };
}

/** Removes a subflow with its nodes. Whoever runs it keeps naming it, which the checks tell. */
export function removeSubflow(flow: Flow, id: string): Flow {
  const nodes = flow.nodes.filter((node) => node.in === id).map((node) => node.id);
  return {
    ...removeNodes(flow, nodes),
    subflows: flow.subflows.filter((subflow) => subflow.id !== id),
  };
}

function freeName(subflows: Subflow[]): string {
  const taken = new Set(subflows.map(({ name }) => name));
  let count = subflows.length + 1;
  while (taken.has(`Subflow ${count}`)) count += 1;
  return `Subflow ${count}`;
}
