import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "../user-error.ts";
import { initCluster, makePrivate } from "./init-cluster.ts";
import { type Unprivileged, unprivilegedHome } from "./unprivileged.ts";

/**
 * Brings up the embedded PostgreSQL of a data folder, or takes over the one that a killed server left running.
 * The caller holds the folder's lock.
 */
export async function startEmbedded(dataDir: string, options: { durable: boolean }): Promise<Embedded> {
  const home = await unprivilegedHome(resolve(dataDir));
  await mkdir(resolve(dataDir), { recursive: true });
  if (!existsSync(join(home.cluster, "PG_VERSION"))) await initCluster(home);
  const running = await settledPostmaster(home.cluster);
  if (!running) await untilReady(home, resolve(dataDir), options);
  return { url: embeddedUrl(home, "baton"), adopted: running, stop: () => stopPostmaster(home.cluster) };
}

export type Embedded = { url: string; adopted: boolean; stop: () => Promise<void> };

/** Address of the embedded database while another process runs it; undefined when none is ready. */
export async function findEmbedded(dataDir: string): Promise<string | undefined> {
  const home = await unprivilegedHome(resolve(dataDir));
  const postmaster = readPostmaster(home.cluster);
  return postmaster?.status === "ready" ? embeddedUrl(home, "baton") : undefined;
}

/** The socket lies in a folder that only the database's own user (and root) may enter, so no password is needed. */
function embeddedUrl(home: Unprivileged, database: string): string {
  return `postgresql://postgres@${encodeURIComponent(home.socketDir)}:5432/${database}`;
}

/**
 * Starts the database until it stays up. The remains of a killed one may hold its memory for a moment, and until they
 * are gone a new one gives up at once; recovering a large database, on the other hand, may take minutes.
 */
async function untilReady(home: Unprivileged, dataDir: string, options: { durable: boolean }): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const child = spawnPostmaster(home, dataDir, options);
    while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
      if (readPostmaster(home.cluster)?.status === "ready") return;
      await sleep(10);
    }
    await sleep(200);
  }
  throw new UserError(
    `The embedded database did not start: ${join(dataDir, "postgres.log")} says why; or set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

function spawnPostmaster(home: Unprivileged, dataDir: string, options: { durable: boolean }): ChildProcess {
  const settings = {
    listen_addresses: "",
    unix_socket_directories: home.socketDir,
    port: "5432",
    max_connections: "300",
    shared_buffers: "256MB",
    max_wal_size: "2GB",
    fsync: options.durable ? "on" : "off",
    full_page_writes: options.durable ? "on" : "off",
    synchronous_commit: options.durable ? "on" : "off",
  };
  makePrivate(home.socketDir, home); // may lie in a temporary folder that was cleared meanwhile
  const log = openSync(join(dataDir, "postgres.log"), "a");
  const child = spawn(
    join(home.binaries, "postgres"),
    ["-D", home.cluster, ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`])],
    // its own process group: Ctrl-C is for the server, which stops the database last
    { ...home.user, cwd: home.cluster, detached: true, stdio: ["ignore", log, log] },
  );
  closeSync(log);
  child.on("error", () => {});
  child.unref();
  return child;
}

/** Waits out a start or a stop in progress; true if a database is up afterwards. */
async function settledPostmaster(cluster: string): Promise<boolean> {
  for (;;) {
    const postmaster = readPostmaster(cluster);
    if (!postmaster) return false;
    if (postmaster.status === "ready") return true;
    await sleep(20);
  }
}

async function stopPostmaster(cluster: string): Promise<void> {
  const postmaster = readPostmaster(cluster);
  if (!postmaster) return;
  process.kill(postmaster.pid, "SIGINT"); // "fast": open transactions are rolled back, then a clean checkpoint
  while (isPostgres(postmaster.pid)) await sleep(10);
}

/** What postmaster.pid says, if the process it names is really a database. */
function readPostmaster(cluster: string): { pid: number; status: string } | undefined {
  const path = join(cluster, "postmaster.pid");
  let lines: string[];
  try {
    lines = readFileSync(path, "utf8").split("\n");
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!pid) return undefined;
  if (isPostgres(pid)) return { pid, status: (lines[7] ?? "starting").trim() };
  // the number now belongs to somebody else: Postgres itself would refuse to start over this file
  if (processExists(pid)) rmSync(path, { force: true });
  return undefined;
}

function isPostgres(pid: number): boolean {
  if (!processExists(pid)) return false;
  if (process.platform !== "linux") return true;
  try {
    return /^State:\s+[^ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"))
      ? readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0")[0]?.endsWith("postgres") === true
      : false;
  } catch {
    return false;
  }
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
