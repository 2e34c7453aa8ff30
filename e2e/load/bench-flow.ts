import { readFileSync } from "node:fs";
import type { Flow } from "#flows/flow.ts";
import { migrate } from "#flows/migrate/migrate.ts";

/** The flow of `bench turns`. */
export function benchFlow(): Flow {
  const migrated = migrate(JSON.parse(readFileSync(new URL("turns.flow.json", import.meta.url), "utf8")));
  if (!migrated.ok) throw new Error(migrated.message);
  return migrated.flow;
}
