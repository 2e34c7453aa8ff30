import { freeName } from "#flows/edit/subflows.ts";
import { wrapInSubflow } from "#flows/edit/wrap-in-subflow.ts";
import type { Flow } from "#flows/flow.ts";
import type { EditingAct } from "../editing.ts";
import { newId } from "../new-id.ts";

/** The edit that makes a selection a subflow and selects the node that runs it, or why there is none. */
export function wrapped(flow: Flow, selected: string[]): { act: EditingAct } | { reason: string } {
  const run = newId("runFlow");
  const ids = {
    subflow: newId("subflow"),
    run,
    begin: newId("begin"),
    ends: [newId("end"), newId("end")] as [string, string],
    rescue: newId("handoff"),
  };
  const wrapIn = (now: Flow) => wrapInSubflow(now, selected, freeName(now.subflows), ids);
  const done = wrapIn(flow);
  if (!done.ok) return { reason: done.reason };
  // what was edited since is not taken back
  const change = (now: Flow) => {
    const again = now === flow ? done : wrapIn(now);
    return again.ok ? again.flow : now;
  };
  return { act: { type: "edit", change, select: [run] } };
}
