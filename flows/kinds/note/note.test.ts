import { expect, test } from "vitest";
import { compile } from "../../compile.ts";
import { flowOf } from "../../testing.ts";
import { note } from "./index.ts";

test("a note is read on the canvas, and is no part of what runs", () => {
  const nodes: Parameters<typeof flowOf>[0] = [
    ["start", "start"],
    ["end", "close"],
  ];
  const edges = ["start.next → end"];
  const remark = "Ana: ask legal before changing this.";
  expect(note.summary({ text: remark })).toBe(remark);
  expect(compile(flowOf([...nodes, ["remark", "note", { text: remark }]], edges))).toEqual(
    compile(flowOf(nodes, edges)),
  );
});
