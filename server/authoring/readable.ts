import type { Flow } from "#flows/flow.ts";
import type { Migrated } from "#flows/migrate/migrate.ts";

/** What stands in the database was parsed when it was saved; if it cannot be read any more, the reason is told. */
export function readable(migrated: Migrated): Flow {
  if (!migrated.ok) throw new Error(migrated.message);
  return migrated.flow;
}
