import { expect, test } from "vitest";
import type { Entry } from "#flows/record.ts";
import { lastSteps, walkOf } from "./walk.ts";

const at = "2026-01-01T00:00:00.000Z";
const entries: Entry[] = [
  { kind: "entered", node: "start", seq: 1, at },
  { kind: "left", node: "start", exit: "next", seq: 2, at },
  { kind: "entered", node: "ask", seq: 3, at },
];

test("the walked way holds every node entered and every exit left through", () => {
  const walk = walkOf(entries, "ask");
  expect([...walk.nodes]).toEqual(["start", "ask"]);
  expect([...walk.edges]).toEqual(["start:next"]);
  expect(walk.active).toBe("ask");
});

test("the last steps end where the conversation stands, even if it has been there before", () => {
  const nodes = new Set(["start", "ask", "find", "say"]);
  expect(lastSteps({ active: "ask", nodes, edges: new Set() })).toEqual(["find", "say", "ask"]);
  expect(lastSteps({ active: null, nodes, edges: new Set() })).toEqual(["ask", "find", "say"]);
});
