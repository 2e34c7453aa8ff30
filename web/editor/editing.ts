import type { Edge, Flow } from "#flows/flow.ts";
import { begin, commit, type History, redo, settle, undo } from "./history.ts";

/** An edge's identity: an exit leads to at most one node. */
export type EdgeKey = Pick<Edge, "from" | "exit">;

/** A flow being edited: its history, and what is selected. */
export interface Editing {
  history: History<Flow>;
  nodes: string[];
  edge: EdgeKey | null;
}

export type EditingAct =
  | {
      type: "edit";
      change: (flow: Flow) => Flow;
      /** Edits of the same run are one step of undo. */
      run?: string;
      /** What is selected afterwards. */
      select?: string[];
    }
  | { type: "select"; nodes: string[]; edge?: EdgeKey | null }
  /** What comes next is a step of its own. */
  | { type: "settle" }
  | { type: "undo" }
  | { type: "redo" };

export function startEditing(flow: Flow): Editing {
  return { history: begin(flow), nodes: [], edge: null };
}

/** One act on a flow being edited. */
export function editing(state: Editing, act: EditingAct): Editing {
  switch (act.type) {
    case "edit": {
      const history = commit(state.history, act.change(state.history.present), act.run ?? null);
      return present({ ...state, history, ...(act.select && { nodes: act.select, edge: null }) });
    }
    case "select":
      return { history: settle(state.history), nodes: act.nodes, edge: act.edge ?? null };
    case "settle":
      return { ...state, history: settle(state.history) };
    case "undo":
      return present({ ...state, history: undo(state.history) });
    case "redo":
      return present({ ...state, history: redo(state.history) });
  }
}

/** Forgets the selection of what is no longer there. */
function present(state: Editing): Editing {
  const { nodes, edges } = state.history.present;
  const kept = state.nodes.filter((id) => nodes.some((node) => node.id === id));
  const edge = state.edge;
  const edgeKept = edge && edges.some(({ from, exit }) => from === edge.from && exit === edge.exit);
  return {
    ...state,
    nodes: kept.length === state.nodes.length ? state.nodes : kept,
    edge: edgeKept ? edge : null,
  };
}
