import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockHolder, takeLock } from "./lock.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "baton-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a folder has one owner until it is released", () => {
  const lock = takeLock(folder, "a test");
  expect(takeLock(folder, "another")).toMatchObject({ heldBy: { pid: process.pid, about: "a test" } });
  expect(lockHolder(folder)).toMatchObject({ pid: process.pid });
  if ("release" in lock) lock.release();
  expect(lockHolder(folder)).toBeUndefined();
  expect(takeLock(folder, "another")).toHaveProperty("release");
});

test("the lock of a process that is gone is taken over, even if its number has a new bearer", async () => {
  const gone = spawn(process.execPath, ["-e", ""]);
  await once(gone, "exit");
  for (const stale of [
    { pid: gone.pid, born: "1", about: "gone" },
    { pid: process.ppid, born: "before its time", about: "another" },
  ]) {
    writeFileSync(join(folder, "baton.lock"), JSON.stringify(stale));
    expect(lockHolder(folder)).toBeUndefined();
    const lock = takeLock(folder, "a test");
    expect(lock).toHaveProperty("release");
    if ("release" in lock) lock.release();
    expect(existsSync(join(folder, "baton.lock"))).toBe(false);
  }
});

test("of many processes that find the same stale lock exactly one gets the folder", async () => {
  const lockFile = new URL("lock.ts", import.meta.url).href;
  writeFileSync(join(folder, "baton.lock"), JSON.stringify({ pid: 999_999_999, born: "1", about: "gone" }));
  const script = `
    const { takeLock } = await import(${JSON.stringify(lockFile)});
    console.log("release" in takeLock(${JSON.stringify(folder)}, "racer") ? "mine" : "theirs");
    setTimeout(() => {}, 1500);`;
  const racers = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ["--input-type=module", "-e", script]),
  );
  const said = await Promise.all(
    racers.map(async (racer) => {
      const [chunk] = await once(racer.stdout, "data");
      return String(chunk).trim();
    }),
  );
  for (const racer of racers) racer.kill();
  expect(said.filter((word) => word === "mine")).toHaveLength(1);
  expect(JSON.parse(readFileSync(join(folder, "baton.lock"), "utf8")).about).toBe("racer");
});
