import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const dataDir = mkdtempSync(join(tmpdir(), "baton-start-"));
const cache = fileURLToPath(new URL("../../node_modules/.cache/node", import.meta.url)); // as npm start sets it
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  const pid = postmasterPid();
  if (pid && isAlive(pid)) process.kill(pid, "SIGQUIT");
  rmSync(dataDir, { recursive: true, force: true });
});

test("a server that was stopped starts again, and a signal stops the database too", async () => {
  const first = await start();
  expect(await fetchOk(first.url)).toBe(true);
  const postmaster = postmasterPid();
  expect(await stop(first, "SIGTERM")).toBe(0);
  expect(isAlive(postmaster)).toBe(false);

  const second = await start();
  expect(await fetchOk(second.url)).toBe(true);
  expect(await stop(second, "SIGINT")).toBe(0);
});

test("after kill -9 of the server the next start takes over the database with everything in it", async () => {
  const killed = await start();
  const postmaster = postmasterPid();
  expect((await createWorkspace(killed.url)).status).toBe(200);
  await stop(killed, "SIGKILL");
  expect(isAlive(postmaster)).toBe(true);

  const next = await start();
  expect(postmasterPid()).toBe(postmaster);
  expect((await createWorkspace(next.url)).status).toBe(403); // there is one already
  await stop(next, "SIGTERM");
  expect(isAlive(postmaster)).toBe(false);
});

test("after kill -9 of the server and the database the next start recovers", async () => {
  const killed = await start();
  const postmaster = postmasterPid();
  await stop(killed, "SIGKILL");
  expect(postmaster).toBeGreaterThan(0);
  process.kill(postmaster, "SIGKILL");

  const next = await start();
  expect((await createWorkspace(next.url)).status).toBe(403);
  await stop(next, "SIGTERM");
});

test("a second process on the same data folder is refused in one sentence", async () => {
  const owner = await start();
  const second = await refused({ DATA_DIR: dataDir });
  expect(second).toMatch(
    /^The data folder .* is in use by a Baton server \(process \d+\): stop it, or set DATA_DIR.*\n$/,
  );
  expect(await fetchOk(owner.url)).toBe(true);
  await stop(owner, "SIGTERM");
});

test("a taken port is refused in one sentence before anything is started", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as { port: number };
  expect(await refused({ DATA_DIR: dataDir, PORT: String(port) })).toMatch(
    /^Port \d+ is already in use: .*PORT=.*\n$/,
  );
  expect(isAlive(postmasterPid())).toBe(false);
  other.close();
});

test("a database that cannot be reached is named in one sentence, without its password", async () => {
  const said = await refused({ DATABASE_URL: "postgresql://me:hush@127.0.0.1:1/shop", DATA_DIR: dataDir });
  expect(said).toMatch(/^The database at 127\.0\.0\.1:1\/shop in DATABASE_URL cannot be reached .*\n$/);
  expect(said).not.toContain("hush");
});

test("what cannot be meant is refused in one sentence: a flag, a setting, a data folder", async () => {
  expect(await refused({ DATA_DIR: dataDir }, ["--nonsense"])).toMatch(
    /^npm start does not know --nonsense: it takes --without-web and --help.*\n$/,
  );
  expect(await refused({ PORT: "abc" })).toMatch(/^PORT must be a whole number from 0 to 65535.*\n$/);
  expect(await refused({ DATA_DIR: "/dev/null" })).toMatch(
    /^The data folder \/dev\/null is or lies in a file.*\n$/,
  );
});

type Running = { child: ChildProcess; url: string };

async function start(): Promise<Running> {
  const child = launch({ DATA_DIR: dataDir });
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  const [line] = await Promise.race([
    once(child.stdout as NodeJS.ReadableStream, "data"),
    once(child, "exit").then(() => Promise.reject(new Error(`It did not start: ${said}`))),
  ]);
  return { child, url: String(line).match(/http:\S+/)?.[0] ?? "" };
}

async function stop({ child }: Running, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal);
  const [code] = await once(child, "exit");
  return code;
}

async function refused(env: Record<string, string>, flags: string[] = []): Promise<string> {
  const child = launch(env, flags);
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, "close");
  expect(code).toBe(1);
  return said;
}

function launch(env: Record<string, string>, flags: string[] = []): ChildProcess {
  const command = fileURLToPath(new URL("start.ts", import.meta.url));
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", command, "--without-web", ...flags],
    {
      env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: cache, PORT: "0", LOG_LEVEL: "error", ...env },
    },
  );
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

async function fetchOk(url: string): Promise<boolean> {
  return (await fetch(`${url}/ready`)).ok;
}

function createWorkspace(url: string): Promise<Response> {
  return fetch(`${url}/api/team/workspace`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      name: "Ada",
      email: "ada@example.com",
      password: "a long password",
      workspace: "Shop",
    }),
  });
}

/** 0 when there is none. */
function postmasterPid(): number {
  try {
    return Number(readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  if (pid === 0) return false;
  try {
    return !readFileSync(`/proc/${pid}/status`, "utf8").includes("State:\tZ");
  } catch {
    return false;
  }
}
