import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UserError } from "../user-error.ts";

/** Makes the data folder if it is missing; refuses one that nothing can be kept in. */
export function makeDataFolder(dataDir: string): void {
  const folder = resolve(dataDir);
  try {
    for (const missing of missingFolders(folder)) makeFolder(missing);
    rmSync(mkdtempSync(join(folder, ".writable-")), { recursive: true }); // asking for the rights tells root nothing
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new UserError(
      `The data folder ${folder} ${REASONS[code] ?? `cannot be used (${code})`}: set DATA_DIR to a folder that you may write to.`,
    );
  }
}

const REASONS: Partial<Record<string, string>> = {
  ENOTDIR: "is or lies in a file, not a folder",
  EACCES: "is not yours to write to",
  EPERM: "is not yours to write to",
  EROFS: "is on a disk that is read-only",
  ENOSPC: "is on a disk that is full",
  ENOENT: "cannot be made there",
};

/** Outermost first. Made one by one, since `recursive` never returns under a folder that takes none, such as /proc. */
function missingFolders(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false })) return [];
  return [...missingFolders(dirname(folder)), folder];
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error; // another start was first
  }
}
