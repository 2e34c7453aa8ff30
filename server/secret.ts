import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeDataFolder } from "./database/data-folder.ts";
import type { Db } from "./db.ts";
import type { Env } from "./env.ts";
import { sharedSecret } from "./secret.store.ts";

/**
 * BATON_SECRET_KEY, or one that is made at the first start: kept in the data folder beside the embedded database, and in
 * a database of one's own, so that all server processes on it sign alike.
 */
export async function secretKey(env: Env, db: Db): Promise<string> {
  if (env.BATON_SECRET_KEY) return env.BATON_SECRET_KEY;
  const path = join(env.DATA_DIR, "secret.key");
  if (env.DATABASE_URL) return sharedSecret(db, keptIn(path) ?? fresh());
  makeDataFolder(env.DATA_DIR);
  try {
    writeFileSync(path, fresh(), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(path, "utf8").trim();
}

function fresh(): string {
  return randomBytes(32).toString("base64url");
}

/** One that was made before it was shared goes on signing. */
function keptIn(path: string): string | null {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return null;
  }
}
