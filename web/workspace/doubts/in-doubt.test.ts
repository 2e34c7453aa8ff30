import { expect, test } from "vitest";
import type { Entry } from "#flows/record.ts";
import { inDoubt } from "./in-doubt.ts";

const ended = (call: number, status: "done" | "failed" | "unknown", late = false): Entry => ({
  kind: "answered",
  call,
  node: "refund",
  name: "act",
  status,
  ...(late ? { late } : {}),
  seq: 1,
  at: "2026-11-22T12:00:00.000Z",
});

test("a call is in doubt from when it ended as unknown until somebody has found out", () => {
  expect([...inDoubt([ended(1, "unknown"), ended(2, "done"), ended(3, "unknown")])]).toEqual([1, 3]);
  expect([...inDoubt([ended(1, "unknown"), ended(3, "unknown"), ended(1, "done", true)])]).toEqual([3]);
  expect([...inDoubt([ended(1, "unknown"), ended(1, "failed", true)])]).toEqual([]);
});
