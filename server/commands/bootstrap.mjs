// Plain JavaScript for whatever Node the machine has: makes a fresh clone ready, then hands over to Node 24.
// Once everything is in place it costs a few file reads, and no npm.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// WebAssembly modules are how Prisma ships its schema engine
const FLAGS = ["--disable-warning=ExperimentalWarning"];
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const node = join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
const stamps = join(root, "node_modules/.baton");

const [command = "", ...args] = process.argv.slice(2);
const COMMANDS = {
  start: { file: "start.ts", tools: false },
  test: { file: "test.ts", tools: true },
  check: { file: "check.ts", tools: true },
  migration: { file: "migration.ts", tools: false },
  eval: { file: "eval.ts", tools: false },
  train: { file: "train.ts", tools: false },
  flow: { file: "flow.ts", tools: false },
  proof: { file: "proof.ts", tools: true },
  bench: { file: "bench.ts", tools: false },
  chaos: { file: "chaos.ts", tools: false },
};
const chosen = COMMANDS[command];
if (!chosen) fail(`There is no command "${command}".`);

if (!isReady(chosen.tools)) alone(() => prepare(chosen.tools));
run(chosen.file);

function isReady(tools) {
  return existsSync(node) && installed(tools) && hasClient();
}

/** The stamp alone does not say it: node_modules may have been kept while the clone is new. */
function hasClient() {
  const generated = existsSync(join(root, "prisma/generated/client.ts"));
  return generated && readStamp("client") === digest("prisma/schema.prisma");
}

/** Whether what the lockfile names is there; `tools` asks for the development tools as well. */
function installed(tools) {
  const lock = digest("package-lock.json");
  return readStamp("install") === `all ${lock}` || (!tools && readStamp("install") === `lean ${lock}`);
}

function prepare(tools) {
  if (!installed(tools) || !existsSync(node)) install(tools);
  if (!hasClient()) {
    say("Preparing the database client …");
    must(
      node,
      [...FLAGS, join(root, "server/commands/generate.ts")],
      "The database client could not be generated.",
    );
    writeStamp("client", digest("prisma/schema.prisma"));
  }
}

function install(wantsTools) {
  say("Installing what Baton stands on (once) …");
  const fresh = !existsSync(join(root, "node_modules"));
  const tools = wantsTools || (!fresh && !readStamp("install")?.startsWith("lean")); // never takes away what is there
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const keep = ["--no-audit", "--no-fund", "--loglevel=error"];
  must(
    npm,
    // not `ci`: it refuses a lockfile without the builds for other platforms, which not every registry carries
    ["install", "--no-save", tools ? "--include=dev" : "--omit=dev", ...keep],
    "The installation failed: npm says why above. Check the network, then try again.",
  );
  // a machine that is set to ignore install scripts lacks the two that matter
  if (!existsSync(node))
    must(npm, ["rebuild", "node", ...keep, "--ignore-scripts=false"], "Node 24 is missing.");
  writeStamp("install", `${tools ? "all" : "lean"} ${digest("package-lock.json")}`);
}

/** Two commands on a fresh clone must not install into each other. */
function alone(work) {
  const lock = join(tmpdir(), `baton-setup-${createHash("sha256").update(root).digest("hex").slice(0, 12)}`);
  for (let waited = 0; ; waited++) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (waited === 0) say("Waiting for another setup of this folder …");
      if (!isHeld(lock)) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  writeFileSync(join(lock, "pid"), String(process.pid));
  process.on("exit", () => rmSync(lock, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(130));
  work();
  rmSync(lock, { recursive: true, force: true });
}

function isHeld(lock) {
  try {
    process.kill(Number(readFileSync(join(lock, "pid"), "utf8")), 0);
    return true;
  } catch (error) {
    if (error.code === "ESRCH") return false;
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    return since !== undefined && Date.now() - since < 5000; // just made, its owner not yet written down
  }
}

/** Node 24 in our place: it gets our signals, we get its exit code. */
function run(file) {
  const path = join(root, "server/commands", file);
  if (!existsSync(path)) fail(`"${command}" is not part of this version.`);
  const separator = process.platform === "win32" ? ";" : ":";
  const env = {
    ...process.env,
    PATH: `${dirname(node)}${separator}${process.env.PATH}`,
    NODE_COMPILE_CACHE: join(root, "node_modules/.cache/node"), // a second start need not strip types again
  };
  const child = spawn(node, [...FLAGS, path, ...args], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env,
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.removeAllListeners(signal);
    // from a terminal the child gets Ctrl-C itself; a second one in a row would look like impatience
    process.on(signal, () => (signal === "SIGINT" && process.stdin.isTTY) || child.kill(signal));
  }
  // npm, told to stop, takes its shell down and tells us nothing
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event)
    setInterval(() => process.ppid === parent || child.kill("SIGTERM"), 250);
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
}

function must(program, argv, sentence) {
  // stdout of a command is for its results alone, so the tools' own talk goes to stderr
  const { status } = spawnSync(program, argv, { cwd: root, stdio: ["ignore", 2, 2], env: toolEnv() });
  if (status !== 0) fail(sentence);
}

function toolEnv() {
  return { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" };
}

function digest(file) {
  return createHash("sha256")
    .update(readFileSync(join(root, file)))
    .digest("hex")
    .slice(0, 16);
}

function readStamp(name) {
  try {
    return readFileSync(join(stamps, name), "utf8");
  } catch {
    return undefined;
  }
}

function writeStamp(name, text) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, name), text);
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}
