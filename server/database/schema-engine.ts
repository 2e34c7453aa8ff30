import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
} from "@prisma/driver-adapter-utils";
import { type MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";

/**
 * Lends Prisma's own schema engine as WebAssembly: the one that the CLI downloads is not to be had offline.
 * `shadowUrl`: an empty database in which a diff may replay the migrations.
 */
export async function withSchemaEngine<T>(
  urls: { url: string; shadowUrl?: string },
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const pools = [announcingChar(urls.url), announcingChar(urls.shadowUrl ?? urls.url)] as const;
  const factory = new PrismaPg(pools[0]);
  const connect = factory.connect.bind(factory);
  const shadow = new PrismaPg(pools[1]);
  factory.connect = async () => readingChar(await connect());
  factory.connectToShadowDb = async () => readingChar(await shadow.connect());
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
  const restoreTimers = unrefTimers();
  try {
    return await work(engine);
  } finally {
    restoreTimers();
    engine.free();
    await Promise.all(pools.map((pool) => pool.end()));
  }
}

/** The engine leaves its ten-second guard of a lock behind, which would keep a process alive that has finished. */
function unrefTimers(): () => void {
  const { setTimeout } = globalThis;
  const unrefed = (...args: Parameters<typeof setTimeout>) => setTimeout(...args).unref();
  globalThis.setTimeout = Object.assign(unrefed, setTimeout);
  return () => {
    globalThis.setTimeout = setTimeout;
  };
}

// The engine reads the catalogue's "char" columns, a type that the adapter refuses. So they pass it in the guise of
// money, which no catalogue holds, and come out as the characters that they are.

function announcingChar(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
  const disguised = async (...args: unknown[]) => {
    const result = await query(...args);
    for (const field of result.fields ?? []) {
      if (field.dataTypeID === pg.types.builtins.CHAR) field.dataTypeID = pg.types.builtins.MONEY;
    }
    return result;
  };
  return Object.assign(pool, { query: disguised });
}

function readingChar<Adapter extends SqlDriverAdapter>(adapter: Adapter): Adapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const columnTypes = result.columnTypes.map((type) =>
      type === ColumnTypeEnum.Numeric ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
  return adapter;
}

export const NO_FILTER = { externalTables: [], externalEnums: [] };

const prismaDir = fileURLToPath(new URL("../../prisma", import.meta.url));
export const migrationsDir = join(prismaDir, "migrations");
export const schemaFile = join(prismaDir, "schema.prisma");

/** Names of the migrations in the order in which they apply. */
export function migrationNames(): string[] {
  const entries = readdirSync(migrationsDir, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** What lies in prisma/migrations, as the engine wants to be given it. */
export function migrationList(): MigrationList {
  return {
    baseDir: migrationsDir,
    lockfile: {
      path: "migration_lock.toml",
      content: readFileSync(join(migrationsDir, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames().map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(migrationsDir, path, "migration.sql"), "utf8") },
      },
    })),
  };
}
