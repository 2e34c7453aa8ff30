import { expect, test, vi } from "vitest";
import { areMet, deadlinesGoals, turnsGoals } from "./goals.ts";

const bytes = { bytesPerTurn: 250, limitBytesPerTurn: 100, walPerTurn: 250, limitWalPerTurn: 100 };
const turns = { c: 16, mistakes: 0, ratio: 0.5, p99Ms: 59, ...bytes };
const deadlines = { latenessP99Ms: 2_000, early: 0, lost: 0, doubled: 0 };

function missed(goals: ReturnType<typeof turnsGoals>): string[] {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  const met = areMet(goals);
  const lines = told.mock.calls.map(([line]) => String(line));
  told.mockRestore();
  expect(met).toBe(lines.length === 0);
  return lines;
}

test("figures that just reach every goal miss none", () => {
  expect(missed(turnsGoals(turns))).toEqual([]);
  expect(missed(turnsGoals({ ...turns, c: 64, p99Ms: 200 }))).toEqual([]);
  expect(missed(deadlinesGoals(deadlines))).toEqual([]);
});

test.each([
  [{ mistakes: 1 }, "every reply is the expected one"],
  [{ ratio: 0.499 }, "at least 0.5 of the limit's rate"],
  [{ ratio: Number.NaN }, "at least 0.5 of the limit's rate"],
  [{ p99Ms: 60 }, "p99 under 60 ms at c=16"],
  [{ bytesPerTurn: 251 }, "at most 2.5 times the limit's bytes"],
  [{ walPerTurn: 251 }, "at most 2.5 times the limit's write-ahead log"],
])("turns with %j miss: %s", (figures, goal) => {
  expect(missed(turnsGoals({ ...turns, ...figures }))).toEqual([`missed: ${goal}`]);
});

test.each([
  [{ latenessP99Ms: 2_001 }, "lateness p99 at most 2 s"],
  [{ early: 1 }, "none early"],
  [{ lost: 1 }, "none lost"],
  [{ doubled: 1 }, "none twice"],
])("deadlines with %j miss: %s", (figures, goal) => {
  expect(missed(deadlinesGoals({ ...deadlines, ...figures }))).toEqual([`missed: ${goal}`]);
});
