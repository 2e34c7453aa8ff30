import pg from "pg";
import type { Env } from "../env.ts";
import { UserError } from "../user-error.ts";
import { makeDataFolder } from "./data-folder.ts";
import { findEmbedded, startEmbedded } from "./embedded.ts";
import { lockHolder, takeLock } from "./lock.ts";
import { migrate } from "./migrate.ts";

/**
 * The database that the environment names, migrated. The embedded one belongs to one process at a time: a server
 * insists on being it, a command (`share`) uses the one that a running server already has up.
 */
export async function openDatabase(
  env: Env,
  options: { about: string; share: boolean },
): Promise<OpenDatabase> {
  const opened = env.DATABASE_URL ? await reach(env.DATABASE_URL) : await openEmbedded(env.DATA_DIR, options);
  try {
    await migrate(opened.url);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return opened;
}

export type OpenDatabase = { url: string; close: () => Promise<void> };

async function openEmbedded(dataDir: string, { about, share }: { about: string; share: boolean }) {
  makeDataFolder(dataDir);
  const lock = takeLock(dataDir, about);
  if ("heldBy" in lock) {
    const url = share ? await findEmbedded(dataDir) : undefined;
    if (url) return { url, close: async () => {} };
    const { pid, about: what } = lockHolder(dataDir) ?? lock.heldBy;
    throw new UserError(
      `The data folder ${dataDir} is in use by ${what} (process ${pid}): stop it, or set DATA_DIR to another folder.`,
    );
  }
  try {
    const embedded = await startEmbedded(dataDir, { durable: true });
    const close = async () => {
      await embedded.stop();
      lock.release();
    };
    return { url: embedded.url, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function reach(url: string): Promise<OpenDatabase> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new UserError(
      `The database at ${host || "(socket)"}${pathname} in DATABASE_URL cannot be reached (${reasonOf(error)}): start it or correct the address, or unset DATABASE_URL to use the embedded one.`,
    );
  }
  return { url, close: async () => {} };
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  const first = error instanceof AggregateError ? (error.errors[0] as Error | undefined)?.message : undefined;
  return first || message || code || "no answer";
}
