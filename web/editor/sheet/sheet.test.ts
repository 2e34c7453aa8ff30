import { expect, test } from "vitest";
import { newFlow } from "#flows/edit/new-flow.ts";
import { addNode, rename } from "#flows/edit/nodes.ts";
import { addSubflow } from "#flows/edit/subflows.ts";
import { offeredOn, sheetChanged, sheetOf } from "./sheet.ts";

const at = { x: 0, y: 0 };
const plain = addNode(newFlow("Orders"), { id: "say", kind: "say", at });
const flow = addSubflow(plain, { id: "find", begin: "begin", end: "end" });

test("a sheet holds its own nodes and the edges between them, and no other's", () => {
  expect(sheetOf(flow, "find").nodes.map(({ id }) => id)).toEqual(["begin", "end"]);
  expect(sheetOf(flow, "find").edges).toEqual([{ from: "begin", exit: "next", to: "end" }]);
  expect(Object.keys(sheetOf(flow, null).layout)).toEqual(["start", "say"]);
});

test("a flow without subflows is its only sheet, so that nothing is drawn again", () => {
  expect(sheetOf(plain, null)).toBe(plain);
});

test("an edit elsewhere names the sheet that it changed", () => {
  expect(sheetChanged(flow, rename(flow, "end", "Found"), null)).toBe("find");
  expect(sheetChanged(flow, rename(flow, "say", "Hello"), null)).toBeNull();
  expect(sheetChanged(flow, { ...flow, name: "Returns" }, "find")).toBe("find");
});

test("a conversation begins in the main flow alone, and a subflow ends in subflows alone", () => {
  const empty = { ...plain, nodes: [] };
  const offered = (sheet: string | null) => offeredOn(empty, sheet).map(({ kind }) => kind);
  expect(offered(null)).toEqual(expect.arrayContaining(["start", "say"]));
  expect(offered(null)).not.toContain("return");
  expect(offered("find")).toEqual(expect.arrayContaining(["return", "say"]));
  expect(offered("find")).not.toContain("start");
});

test("what has a beginning is offered no other", () => {
  expect(offeredOn(sheetOf(flow, "find"), "find").some((kind) => kind.begins)).toBe(false);
});
