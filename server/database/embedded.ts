import { spawn } from "node:child_process";
import { existsSync, openSync, readFileSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "../user-error.ts";
import { initCluster } from "./init-cluster.ts";
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
  if (!running) spawnPostmaster(home, resolve(dataDir), options);
  await untilReady(home.cluster, dataDir);
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

function spawnPostmaster(home: Unprivileged, dataDir: string, options: { durable: boolean }): void {
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
  const log = openSync(join(dataDir, "postgres.log"), "a");
  const child = spawn(
    join(home.binaries, "postgres"),
    ["-D", home.cluster, ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`])],
    // its own process group: Ctrl-C is for the server, which stops the database last
    { ...home.user, cwd: home.cluster, detached: true, stdio: ["ignore", log, log] },
  );
  child.on("error", () => {});
  child.unref();
}

async function untilReady(cluster: string, dataDir: string): Promise<void> {
  const deadline = Date.now() + 120_000; // crash recovery of a large database may take its time
  let seen = false;
  for (let waited = 0; Date.now() < deadline; waited++) {
    const postmaster = readPostmaster(cluster);
    if (postmaster?.status === "ready") return;
    seen ||= postmaster !== undefined;
    if (!postmaster && (seen ? waited > 100 : waited > 1000)) break;
    await sleep(10);
  }
  throw new UserError(
    `The embedded database did not start: ${join(dataDir, "postgres.log")} says why; or set DATABASE_URL to a PostgreSQL of your own.`,
  );
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
