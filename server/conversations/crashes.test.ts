import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Beginning, begin } from "./begin.ts";
import { countCrashes } from "./crashes.ts";
import { chatty, nobody, say, withFragile } from "./fragile.testing.ts";
import { Machines } from "./machines.ts";
import { maxTries } from "./poison.ts";
import { runtimeOf } from "./runtime.ts";
import { query } from "./testing.ts";
import { Tries } from "./tries.ts";

const it = withFragile();
const { fragile, started, told, failures, publish } = it;
let dataDir = "";

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "baton-tries-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test("an event that ends its process is counted by the next one, and parked after the fifth", {
  timeout: 60_000,
}, async () => {
  const runtime = { ...fragile(), tries: new Tries(dataDir, () => {}) };
  const id = await started(runtime);
  expect(await tryInAProcess(id)).toBe(9);
  await countCrashes(runtime, dataDir);
  expect(await failures(id)).toEqual([{ event_id: "customer:fatal", failures: 1 }]);
  expect(await told(id)).toEqual([]);
  await query(it.app, "UPDATE failed_event SET failures = $2 WHERE conversation_id = $1", [id, maxTries - 1]);
  expect(await tryInAProcess(id)).toBe(9);
  await countCrashes(runtime, dataDir);
  expect(await told(id)).toEqual(["customer: fatal", expect.stringMatching(/^system: /)]);
  expect(await say(runtime, id, "fatal")).toMatchObject({ ok: true, duplicate: true });
  expect(await say(runtime, id, "and now?")).toMatchObject({ ok: true, duplicate: false });
});

test("an event is not to blame for a process that ends when its turn has been made", async () => {
  const runtime = fragile();
  const id = await started(runtime);
  expect(await tryInAProcess(id, "write")).toBe(9);
  await countCrashes(runtime, dataDir);
  expect(await failures(id)).toEqual([]);
});

test("a version whose compilation ends its process is counted, and after the fifth time people go on", {
  timeout: 60_000,
}, async () => {
  const heavy = await publish({ ...chatty, name: "Too heavy" });
  const runtime = { ...fragile(), tries: new Tries(dataDir, () => {}) };
  const id = await started(runtime, heavy);
  const counted = () =>
    query(it.app, "SELECT failures FROM failed_version WHERE version_id = $1", [heavy.versionId]);
  expect(await tryInAProcess(id, "compile")).toBe(9);
  await countCrashes(runtime, dataDir);
  expect(await counted()).toEqual([{ failures: 1 }]);
  await query(it.app, "UPDATE failed_version SET failures = $1", [maxTries - 1]);
  expect(await tryInAProcess(id, "compile")).toBe(9);
  await countCrashes(runtime, dataDir);
  const noPolicies = async () => ({ policies: [], revision: 0, by: "", at: null });
  const machines = new Machines(it.app.db.pool, noPolicies, runtime.tries, () => {
    throw new Error("It was compiled once more.");
  });
  const reports: string[] = [];
  const careful = { ...runtime, machines, report: (error: unknown) => reports.push(String(error)) };
  await say(careful, id, "hello");
  const other = await started(careful, heavy);
  expect(await told(id)).toEqual(["customer: hello", expect.stringMatching(/^system: /)]);
  expect(await told(other)).toEqual([expect.stringMatching(/^system: .*passing you to a colleague/)]);
  expect(reports.filter((report) => !report.includes("has ended its process 5 times"))).toEqual([]);
});

test("what ended a process and then did not has nothing against it", async () => {
  const { versionId } = it.entrance;
  await query(it.app, "INSERT INTO failed_version (version_id, failures) VALUES ($1, 4)", [versionId]);
  const { db, tries } = runtimeOf(it.app);
  const noPolicies = async () => ({ policies: [], revision: 0, by: "", at: null });
  await new Machines(db.pool, noPolicies, tries).of(it.entrance);
  expect(await query(it.app, "SELECT 1 FROM failed_version WHERE version_id = $1", [versionId])).toEqual([]);
});

test("an orderly end leaves nothing to count", async () => {
  const runtime = { ...fragile(), tries: new Tries(dataDir, () => {}) };
  const id = await started(runtime);
  await say(runtime, id, "hello");
  await countCrashes(runtime, dataDir);
  expect(await failures(id)).toEqual([]);
});

test("a beginning that ends its process is counted, and after the fifth time a person begins", {
  timeout: 60_000,
}, async () => {
  const deadly = await publish({ ...chatty, name: "Deadly" });
  const [maya, noor] = [
    { ...nobody, name: "Maya" },
    { ...nobody, name: "Noor" },
  ];
  const counted = () =>
    query(it.app, "SELECT failures FROM failed_beginning WHERE version_id = $1", [deadly.versionId]);
  expect(await beginInAProcess({ ...deadly, customer: maya })).toBe(9);
  await countCrashes(fragile(), dataDir);
  expect(await counted()).toEqual([{ failures: 1 }]);
  await query(it.app, "UPDATE failed_beginning SET failures = $1", [maxTries - 1]);
  expect(await beginInAProcess({ ...deadly, customer: maya })).toBe(9);
  await countCrashes(fragile(), dataDir);
  const careful = fragile(Number.POSITIVE_INFINITY, ({ type }) => type === "begin");
  const { conversation } = await begin(careful, { ...deadly, customer: maya });
  expect(careful.tried()).toBe(0);
  expect(await told(conversation.id)).toEqual([
    expect.stringMatching(/^system: .*passing you to a colleague/),
  ]);
  const other = (await begin(fragile(), { ...deadly, customer: noor })).conversation;
  expect(other.state.owner).toBe("bot");
});

test("a beginning that ended a process and then did not has nothing against it", async () => {
  const lucky = await publish({ ...chatty, name: "Lucky" });
  const insert = "INSERT INTO failed_beginning (version_id, visitor, failures) VALUES ($1, '', 4)";
  await query(it.app, insert, [lucky.versionId]);
  expect(await told(await started(runtimeOf(it.app), lucky))).toEqual([]);
  expect(await query(it.app, "SELECT 1 FROM failed_beginning WHERE visitor = ''")).toEqual([]);
});

/** A process of its own that dies while it takes the message in, or before or after that; gives its exit code. */
function tryInAProcess(
  id: string,
  diesAt: "message" | "compile" | "write" = "message",
): Promise<number | null> {
  return inAProcess(id, diesAt);
}

/** As that, while it begins a conversation. */
function beginInAProcess(beginning: Beginning): Promise<number | null> {
  return inAProcess(JSON.stringify(beginning), "begin");
}

async function inAProcess(what: string, diesAt: string): Promise<number | null> {
  const script = join(import.meta.dirname, "dying-process.testing.ts");
  const args = [script, it.app.db.url, dataDir, what, diesAt];
  const [code] = await once(spawn(process.execPath, args, { stdio: "inherit" }), "exit");
  return code as number | null;
}
