import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeDataFolder } from "./database/data-folder.ts";
import type { Env } from "./env.ts";

/** BATON_SECRET_KEY, or one that is made at the first start and kept in the data folder. */
export function secretKey(env: Env): string {
  if (env.BATON_SECRET_KEY) return env.BATON_SECRET_KEY;
  const path = join(env.DATA_DIR, "secret.key");
  makeDataFolder(env.DATA_DIR);
  try {
    writeFileSync(path, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(path, "utf8").trim();
}
