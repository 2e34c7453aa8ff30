import { execFileSync } from "node:child_process";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Takes the data folder for this process; gives the present owner if there is one that lives. */
export function takeLock(dataDir: string, about: string): { release: () => void } | { heldBy: LockHolder } {
  const path = join(dataDir, "baton.lock");
  const mine: LockHolder = { pid: process.pid, born: bornAt(process.pid), about };
  for (let attempt = 0; attempt < 5; attempt++) {
    if (createWhole(path, mine)) return { release: () => releaseIfMine(path, mine) };
    const holder = readLock(path);
    if (holder && isAlive(holder)) return { heldBy: holder };
    moveStaleAside(path, holder);
  }
  throw new Error(`The lock ${path} could not be taken`);
}

export type LockHolder = { pid: number; born: string; about: string };

/** The living owner of a data folder, if any. */
export function lockHolder(dataDir: string): LockHolder | undefined {
  const holder = readLock(join(dataDir, "baton.lock"));
  return holder && isAlive(holder) ? holder : undefined;
}

/** A link is made whole or not at all, so nobody ever reads half a lock. */
function createWhole(path: string, holder: LockHolder): boolean {
  const draft = `${path}.${holder.pid}`;
  writeFileSync(draft, JSON.stringify(holder));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Two starters may see the same stale lock: whoever moved a fresh one by mistake puts it back. */
function moveStaleAside(path: string, stale: LockHolder | undefined): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readLock(aside);
  if (moved && JSON.stringify(moved) !== JSON.stringify(stale) && isAlive(moved)) {
    try {
      linkSync(aside, path);
    } catch {
      // somebody else holds it by now, and the next round finds out
    }
  }
  rmSync(aside, { force: true });
}

function releaseIfMine(path: string, mine: LockHolder): void {
  if (JSON.stringify(readLock(path)) === JSON.stringify(mine)) rmSync(path, { force: true });
}

function readLock(path: string): LockHolder | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as LockHolder;
  } catch {
    return undefined;
  }
}

export function isAlive(holder: Pick<LockHolder, "pid" | "born">): boolean {
  const born = bornAt(holder.pid);
  return born !== "" && born === holder.born;
}

/** When a process began, so that a recycled number is not taken for its former bearer; empty if there is none. */
export function bornAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? "" : (fields[19] ?? "");
  } catch {
    if (process.platform === "linux") return "";
  }
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}
