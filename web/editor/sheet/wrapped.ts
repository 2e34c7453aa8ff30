import { freeName } from "#flows/edit/subflows.ts";
import { wrapInSubflow } from "#flows/edit/wrap-in-subflow.ts";
import type { Flow } from "#flows/flow.ts";
import type { EditingAct } from "../editing.ts";
import { newId } from "../new-id.ts";

/** The edit that makes a selection a subflow and selects the node that runs it, or why there is none. */
export function wrapped(flow: Flow, selected: string[]): { act: EditingAct } | { reason: string } {
  const run = newId("runFlow");
  const done = wrapInSubflow(flow, selected, freeName(flow.subflows), {
    subflow: newId("subflow"),
    run,
    begin: newId("begin"),
    ends: [newId("end"), newId("end")],
    rescue: newId("handoff"),
  });
  if (!done.ok) return { reason: done.reason };
  return { act: { type: "edit", change: () => done.flow, select: [run] } };
}
