import { readFileSync } from "node:fs";
import { type Migrated, migrate } from "#flows/migrate/migrate.ts";
import { UserError } from "../../user-error.ts";

/** The flow in a file, or in a sentence why there is none. */
export function readFlow(file: string | undefined): Migrated {
  if (!file) throw new UserError("Name a flow file, such as flows/examples/order-status.flow.json.");
  const text = readText(file);
  try {
    return migrate(JSON.parse(text));
  } catch (error) {
    return { ok: false, message: `This is not a flow: ${(error as Error).message}` };
  }
}

export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? error}.`);
  }
}
