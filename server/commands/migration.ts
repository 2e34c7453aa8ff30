import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { startEmbedded } from "../database/embedded.ts";
import {
  migrationList,
  migrationsDir,
  NO_FILTER,
  schemaFile,
  withSchemaEngine,
} from "../database/schema-engine.ts";

/** `npm run migration -- NAME` writes the migration that leads from prisma/migrations to prisma/schema.prisma. */
async function migration(name: string | undefined): Promise<void> {
  if (!name) throw new Error("Give the migration a name: npm run migration -- add-something");
  const scratch = mkdtempSync(join(tmpdir(), "baton-migration-"));
  const database = await startEmbedded(scratch, { durable: false });
  try {
    const { url } = database;
    const diff = await withSchemaEngine({ url, shadowUrl: url }, (engine) =>
      engine.diff({
        from: { tag: "migrations", ...migrationList() },
        to: {
          tag: "schemaDatamodel",
          files: [{ path: schemaFile, content: readFileSync(schemaFile, "utf8") }],
        },
        script: true,
        exitCode: null,
        filters: NO_FILTER,
      }),
    );
    const script = diff.stdout ?? "";
    if (!/^(?!--)\S/m.test(script)) {
      console.error("The migrations already lead to the schema.");
      return;
    }
    const folder = join(migrationsDir, `${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}_${name}`);
    mkdirSync(folder);
    writeFileSync(join(folder, "migration.sql"), script);
    console.log(JSON.stringify({ migration: basename(folder) }));
  } finally {
    await database.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

await migration(process.argv[2]);
