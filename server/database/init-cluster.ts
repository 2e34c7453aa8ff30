import { execFile } from "node:child_process";
import { chownSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { UserError } from "../user-error.ts";
import type { Unprivileged } from "./unprivileged.ts";

/** Creates the cluster aside and moves it into place when whole, so an interrupted first start leaves nothing half made. */
export async function initCluster(home: Unprivileged): Promise<void> {
  const draft = `${home.cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  makePrivate(draft, home);
  await run(home, "initdb", [
    `--pgdata=${draft}`,
    "--username=postgres",
    "--auth=trust",
    "--encoding=UTF8",
    ...LOCALE,
  ]);
  await createDatabase(home, draft);
  rmSync(home.cluster, { recursive: true, force: true });
  renameSync(draft, home.cluster);
}

/** The built-in provider needs no locales of the machine and sorts the same everywhere. */
const LOCALE = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];

/** Single-user mode: no server has to be up to make the one database. */
async function createDatabase(home: Unprivileged, cluster: string): Promise<void> {
  await run(home, "postgres", ["--single", "-D", cluster, "postgres"], "CREATE DATABASE baton;\n");
}

async function run(home: Unprivileged, program: string, args: string[], input = ""): Promise<void> {
  const child = promisify(execFile)(join(home.binaries, program), args, { ...home.user, cwd: "/" });
  child.child.stdin?.on("error", () => {}); // a program that dies first says so itself
  child.child.stdin?.end(input);
  try {
    await child;
  } catch (error) {
    const reason = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : String(error);
    throw new UserError(
      `The embedded database could not be created (${reason.split("\n").at(-1)}): set DATABASE_URL.`,
    );
  }
}

/** A folder that only the database's user may enter. */
export function makePrivate(folder: string, home: Unprivileged): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (home.user.uid !== undefined && home.user.gid !== undefined) {
    chownSync(folder, home.user.uid, home.user.gid);
  }
}
