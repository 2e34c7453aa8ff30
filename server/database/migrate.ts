import pg from "pg";
import { UserError } from "../user-error.ts";
import { migrationList, migrationNames, NO_FILTER, withSchemaEngine } from "./schema-engine.ts";

/** Applies what is pending; several processes may start at once, so only one looks at a time. */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if ((await pending(client)).length === 0) return [];
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    const todo = await pending(client);
    if (todo.length > 0) {
      await withSchemaEngine({ url }, (engine) =>
        engine.applyMigrations({ migrationsList: migrationList(), filters: NO_FILTER }),
      );
    }
    return todo;
  } finally {
    await client.end(); // lets go of the lock as well
  }
}

/** Any number that nothing else in this database locks. */
const LOCK = 7_226_681;

/** Names not yet applied. Reading Prisma's table saves the 6 MB engine on every start but the first. */
async function pending(client: pg.Client): Promise<string[]> {
  const table = await client.query<{ there: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there",
  );
  if (!table.rows[0]?.there) return migrationNames();
  const rows = await client.query<{ name: string }>(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  const applied = rows.rows.map((row) => row.name);
  const known = migrationNames();
  const newer = applied.filter((name) => !known.includes(name));
  if (newer.length > 0) {
    throw new UserError(
      `The database was last used by a newer Baton (it has the migration ${newer[0]}): update Baton, or choose another DATA_DIR.`,
    );
  }
  return known.filter((name) => !applied.includes(name));
}
