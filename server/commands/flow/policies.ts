import { readPolicyList } from "../../authoring/policies.store.ts";
import { UserError } from "../../user-error.ts";
import { inWorkspace } from "./in-workspace.ts";
import { print } from "./print.ts";

/** Prints the workspace's policies, for `--policies`. */
export async function policies(args: string[]): Promise<boolean> {
  if (args.length > 0)
    throw new UserError("“flow policies” prints those of the workspace: it takes no file.");
  print(
    await inWorkspace("flow policies", async ({ db }, id) => (await readPolicyList(db.pool, id)).policies),
  );
  return true;
}
