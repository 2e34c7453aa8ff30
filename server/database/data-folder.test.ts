import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { UserError } from "../user-error.ts";
import { makeDataFolder } from "./data-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "baton-folder-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a data folder is made with all that leads to it, and left empty", () => {
  const deep = join(folder, "a/b/c");
  makeDataFolder(deep);
  makeDataFolder(deep);
  expect(readdirSync(deep)).toEqual([]);
});

test("what cannot be one is refused in a sentence with the way out", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  for (const path of [file, join(file, "inside")]) {
    expect(() => makeDataFolder(path)).toThrow(UserError);
    expect(() => makeDataFolder(path)).toThrow(/is or lies in a file, not a folder: set DATA_DIR/);
  }
});

test.runIf(process.platform === "linux")("a folder that takes no folders does not hang", () => {
  for (const path of ["/proc", "/proc/baton/data"]) {
    expect(() => makeDataFolder(path)).toThrow(/^The data folder \/proc.*: set DATA_DIR/);
  }
  expect(existsSync("/proc/baton")).toBe(false);
});

test.runIf(process.getuid?.() !== 0)("a folder of somebody else is refused", () => {
  chmodSync(folder, 0o500);
  expect(() => makeDataFolder(join(folder, "mine"))).toThrow(/is not yours to write to: set DATA_DIR/);
  chmodSync(folder, 0o700);
});
