import { compile } from "#flows/compile.ts";
import { figures } from "./figures.ts";

/** `bench compile`: a flow to the plain config of its machine. */
export async function compileFlows(): Promise<boolean> {
  return figures("compile", (flow) => Object.keys(compile(flow).states).length > flow.nodes.length);
}
