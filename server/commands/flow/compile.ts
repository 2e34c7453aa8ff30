import { checkFlow } from "#flows/check/check-flow.ts";
import { compile } from "#flows/compile.ts";
import { UserError } from "../../user-error.ts";
import { print } from "./print.ts";
import { readFlow } from "./read-flow.ts";

/** The XState machine config of a flow. */
export function compileFile(files: string[]): boolean {
  const read = readFlow(files);
  if (!read.ok) throw new UserError(read.message);
  try {
    print(compile(read.flow));
    return true;
  } catch (error) {
    const finding = checkFlow(read.flow).find(({ severity }) => severity === "error");
    throw new UserError(finding?.message ?? (error as Error).message);
  }
}
