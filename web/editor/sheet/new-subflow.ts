import { addSubflow } from "#flows/edit/subflows.ts";
import type { Flow } from "#flows/flow.ts";
import { newId } from "../new-id.ts";

/** The edit that adds a subflow, and its id. */
export function newSubflow(): { id: string; change: (flow: Flow) => Flow } {
  const id = newId("subflow");
  const parts = { id, begin: newId("begin"), end: newId("end") };
  return { id, change: (flow) => addSubflow(flow, parts) };
}
