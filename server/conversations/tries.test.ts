import { mkdtempSync, readdirSync, renameSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Tries, type Try, unfinishedTries } from "./tries.ts";

let dataDir = "";

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "baton-tries-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

function message(conversationId: string, text = "hello"): Try {
  return { conversationId, arrival: { eventId: `customer:${text}`, incoming: { type: "message", text } } };
}

/** As if the process that made the marks had died. */
function dies(): string {
  const [name = ""] = readdirSync(join(dataDir, "tries"));
  const path = join(dataDir, "tries", "4194304.1");
  renameSync(join(dataDir, "tries", name), path);
  return path;
}

function fail(error: unknown): never {
  throw error;
}

const left = () => unfinishedTries(dataDir).tries;

test("what a dead process was in the middle of is found whole, by one process, and nothing that it had done", async () => {
  const tries = new Tries(dataDir, fail);
  tries.begin(message("a"));
  tries.begin(message("b"));
  tries.begin(message("c"));
  tries.end("b");
  await Promise.resolve(); // other turns of the same moment come first
  dies();
  const { tries: found, counted } = unfinishedTries(dataDir);
  expect(found).toEqual([message("a"), message("c")]);
  expect(left()).toEqual([]);
  counted();
  expect(readdirSync(join(dataDir, "tries"))).toEqual([]);
});

test("whoever dies while it counts them leaves them to the next, once", () => {
  new Tries(dataDir, fail).begin(message("a"));
  dies();
  expect(left()).toEqual([message("a")]);
  const [claimed = ""] = readdirSync(join(dataDir, "tries"));
  renameSync(join(dataDir, "tries", claimed), join(dataDir, "tries", `4194303.1~${claimed.split("~")[1]}`));
  expect(left()).toEqual([message("a")]);
  expect(left()).toEqual([]);
});

test("a process that lives is left to itself", () => {
  new Tries(dataDir, fail).begin(message("a"));
  expect(left()).toEqual([]);
});

test("a mark takes the place of one whose try is over, at once and later", async () => {
  const tries = new Tries(dataDir, fail);
  tries.begin(message("a", "a much longer message than the next"));
  tries.end("a");
  tries.begin(message("c", "somewhat shorter"));
  tries.end("c");
  await Promise.resolve();
  tries.begin(message("b", "hi"));
  dies();
  expect(left()).toEqual([message("b", "hi")]);
});

test("of an answer that is too large only what it answers is kept", () => {
  const incoming = { type: "result", call: 1, node: "fetch", name: "httpRead", status: "done" } as const;
  const arrival = {
    eventId: "call:1",
    incoming: { ...incoming, output: "x".repeat(100_000) },
    answers: "key",
  };
  const tries = new Tries(dataDir, fail);
  tries.begin({ conversationId: "a", arrival });
  tries.begin(message("b"));
  dies();
  const kept = { ...arrival, incoming: { ...incoming, output: null } };
  expect(left()).toEqual([{ conversationId: "a", arrival: kept }, message("b")]);
});

test("a mark that was cut off is of a try that had not begun", () => {
  new Tries(dataDir, fail).begin(message("a"));
  truncateSync(dies(), 20);
  expect(left()).toEqual([]);
});

test("where nothing was ever tried, nothing is left", () => {
  expect(left()).toEqual([]);
});

test("an orderly end leaves no file, one in the middle of something does", () => {
  const tries = new Tries(dataDir, fail);
  tries.begin(message("a"));
  tries.close();
  expect(readdirSync(join(dataDir, "tries"))).toHaveLength(1);
  tries.end("a");
  tries.close();
  expect(readdirSync(join(dataDir, "tries"))).toEqual([]);
});

test("where nothing can be written it goes on without marks, and says so once", () => {
  const reports: unknown[] = [];
  const tries = new Tries(join(dataDir, "no\0where"), (error) => reports.push(error));
  tries.begin(message("a"));
  tries.end("a");
  tries.begin(message("b"));
  expect(reports).toHaveLength(1);
});
