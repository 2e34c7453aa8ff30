import { expect, test } from "vitest";
import { newFlow } from "#flows/edit/new-flow.ts";
import { addNode } from "#flows/edit/nodes.ts";
import { callersOf } from "./callers-of.ts";

test("what asks the world can be answered in each way that its exits know, and nothing else is listed", () => {
  const at = { x: 0, y: 0 };
  const said = addNode(newFlow("Test"), { id: "say", kind: "say", at });
  const [caller, ...more] = callersOf(addNode(said, { id: "fetch", kind: "fetchOrder", at }));
  expect(more).toEqual([]);
  expect(caller?.answers.map(({ stub }) => stub.status)).toEqual(["done", "done", "failed", "unknown"]);
});
