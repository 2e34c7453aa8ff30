import { UserError } from "../../user-error.ts";
import { readText } from "./read-flow.ts";

/** What a JSON file holds, or in a sentence why it holds none. */
export function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file} is not JSON: ${(error as Error).message}.`);
  }
}
