import { useDeferredValue, useMemo, useReducer } from "react";
import { checkFlow } from "#flows/check/check-flow.ts";
import type { Flow } from "#flows/flow.ts";
import { byNode } from "./canvas/canvas-nodes.ts";
import { editing, startEditing } from "./editing.ts";

/** A flow in the hand: its state, its acts, and what is wrong with it. */
export function useFlowEditor(opened: Flow) {
  const [state, act] = useReducer(editing, opened, startEditing);
  const flow = state.history.present;
  // checks may lag behind a fast hand; what is typed may not
  const checked = useDeferredValue(flow);
  const findings = useMemo(() => checkFlow(checked), [checked]);
  const findingsByNode = useMemo(() => byNode(findings), [findings]);
  return { state, act, flow, findings, findingsByNode };
}
