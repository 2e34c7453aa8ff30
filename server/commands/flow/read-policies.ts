import { z } from "zod";
import { Policy } from "#flows/flow.ts";
import { issueSentence } from "../../issue-sentence.ts";
import { UserError } from "../../user-error.ts";
import { readJson } from "./read-json.ts";

/** The policies in the file that `--policies` names, as `flow policies` prints them; null where none is named. */
export function readPolicies(file: string | undefined): Policy[] | null {
  if (file === undefined) return null;
  const parsed = z.array(Policy).safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  throw new UserError(
    `${file} holds no policies of a workspace's. ${issueSentence(parsed.error)} “flow policies” prints them.`,
  );
}
