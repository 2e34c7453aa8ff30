import { checkFlow } from "#flows/check/check-flow.ts";
import { figures } from "./figures.ts";

/** `bench check`: all findings and guarantees of a flow that there is nothing wrong with; fails where something is found. */
export async function check(): Promise<boolean> {
  return figures("check", (flow) => checkFlow(flow).length === 0);
}
