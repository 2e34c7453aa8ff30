import { expect, test } from "vitest";
import type { Entry } from "#flows/record.ts";
import type { Stream } from "../history.ts";
import { streams } from "./streams.ts";

const at = "2026-11-19T14:05:00.000Z";
const log: Entry[] = [1, 2, 3].map((seq) => ({ kind: "message", role: "bot", text: `line ${seq}`, seq, at }));

function harmsOf(places: number[], gaveUp: boolean): string[] {
  const lines = places.map((seq) => ({ seq, role: "bot", text: `line ${seq}` }));
  const stream: Stream = { lines, gaveUp };
  const told = { id: "a", sent: [], agents: [], streams: [stream], log, silent: [] };
  return streams(told).map(({ harm, says }) => `${harm}: ${says}`);
}

test("what a listener who gave up was still waiting for is not lost", () => {
  expect(harmsOf([1, 2], true)).toEqual([]);
  expect(harmsOf([], true)).toEqual([]);
});

test("what a listener who gave up was never told before the last line that it heard is lost", () => {
  expect(harmsOf([1, 3], true)).toEqual(["lost: a listener never heard line 2"]);
});

test("what a listener who did not give up has not heard is lost", () => {
  expect(harmsOf([1, 2], false)).toEqual(["lost: a listener never heard line 3"]);
});
