import { parseArgs } from "node:util";

/** The files that a command's arguments name: a flow, and what a workspace has around it, as `flow ears` and `flow policies` print it. */
export interface Files {
  flow: string[];
  ears: string | undefined;
  policies: string | undefined;
}

export function filesIn(args: string[]): Files {
  const options = { ears: { type: "string" }, policies: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  return { flow: positionals, ears: values.ears, policies: values.policies };
}
