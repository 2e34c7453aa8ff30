import { useReducer } from "react";
import type { Flow } from "#flows/flow.ts";
import { editing, startEditing } from "./editing.ts";

/** A flow in the hand: its state and its acts. */
export function useFlowEditor(opened: Flow) {
  const [state, act] = useReducer(editing, opened, startEditing);
  return { state, act, flow: state.history.present };
}
