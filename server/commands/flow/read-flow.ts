import { readFileSync } from "node:fs";
import { type ReadFile, readFlowFile } from "#flows/file/flow-file.ts";
import { UserError } from "../../user-error.ts";

/** The flow in the one file that is named, or in a sentence why there is none. */
export function readFlow([file, ...more]: string[]): ReadFile {
  if (!file) throw new UserError("Name a flow file, such as flows/examples/order-status.flow.json.");
  if (more.length > 0) throw new UserError(`Name one flow file at a time: ${more.join(", ")} is left over.`);
  return readFlowFile(readText(file));
}

export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? error}.`);
  }
}
