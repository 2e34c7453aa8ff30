import type { Edge, Flow } from "#flows/flow.ts";
import { begin, commit, type History, redo, settle, undo } from "./history.ts";
import { type Sheet, sheetChanged, sheetHolding } from "./sheet/sheet.ts";

/** An edge's identity: an exit leads to at most one node. */
export type EdgeKey = Pick<Edge, "from" | "exit">;

/** A flow being edited: its history, the sheet that is shown, and what is selected on it. */
export interface Editing {
  history: History<Flow>;
  sheet: Sheet;
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
  /** Also shows the sheet that the nodes stand on. */
  | { type: "select"; nodes: string[]; edge?: EdgeKey | null }
  | { type: "open"; sheet: Sheet }
  /** What comes next is a step of its own. */
  | { type: "settle" }
  | { type: "undo" }
  | { type: "redo" };

export function startEditing(flow: Flow): Editing {
  return { history: begin(flow), sheet: null, nodes: [], edge: null };
}

/** One act on a flow being edited. */
export function editing(state: Editing, act: EditingAct): Editing {
  switch (act.type) {
    case "edit": {
      const history = commit(state.history, act.change(state.history.present), act.run ?? null);
      return present({ ...state, history, ...(act.select && { nodes: act.select, edge: null }) });
    }
    case "select": {
      const edge = act.edge ?? null;
      return { ...onSheetOf(act.nodes, state), history: settle(state.history), nodes: act.nodes, edge };
    }
    case "open":
      return present({ ...state, history: settle(state.history), sheet: act.sheet, nodes: [], edge: null });
    case "settle":
      return { ...state, history: settle(state.history) };
    case "undo":
      return stepped(state, undo(state.history));
    case "redo":
      return stepped(state, redo(state.history));
  }
}

/** A step back or forth is shown where it happened. */
function stepped(state: Editing, history: History<Flow>): Editing {
  const sheet = sheetChanged(state.history.present, history.present, state.sheet);
  return present({ ...state, history, sheet, ...(sheet !== state.sheet && { nodes: [], edge: null }) });
}

function onSheetOf([first]: string[], state: Editing): Editing {
  const sheet = sheetHolding(state.history.present, first);
  return sheet === undefined ? state : { ...state, sheet };
}

/** Forgets the selection of what is no longer there, and leaves a sheet that is gone. */
function present(selected: Editing): Editing {
  const { nodes, edges, subflows } = selected.history.present;
  const gone = selected.sheet !== null && !subflows.some(({ id }) => id === selected.sheet);
  const state = onSheetOf(selected.nodes, gone ? { ...selected, sheet: null } : selected);
  const kept = state.nodes.filter((id) => nodes.some((node) => node.id === id));
  const edge = state.edge;
  const edgeKept = edge && edges.some(({ from, exit }) => from === edge.from && exit === edge.exit);
  return {
    ...state,
    nodes: kept.length === state.nodes.length ? state.nodes : kept,
    edge: edgeKept ? edge : null,
  };
}
