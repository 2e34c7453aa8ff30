import { readOwnEars } from "../../authoring/own-ears.store.ts";
import { UserError } from "../../user-error.ts";
import { inWorkspace } from "./in-workspace.ts";
import { print } from "./print.ts";

/** Prints what the workspace hears of its own, for `--ears`. */
export async function ears(args: string[]): Promise<boolean> {
  if (args.length > 0) throw new UserError("“flow ears” prints what the workspace hears: it takes no file.");
  print(await inWorkspace("flow ears", async ({ db }, id) => (await readOwnEars(db.pool, id)).ears));
  return true;
}
