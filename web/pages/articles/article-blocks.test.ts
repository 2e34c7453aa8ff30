import { expect, test } from "vitest";
import { articleBlocks } from "./article-blocks.ts";

test("a heading stands apart from the paragraph under it", () => {
  expect(articleBlocks("First.\n\n## Traces\nSome nuts.\nAnd milk.")).toEqual([
    { kind: "text", text: "First." },
    { kind: "heading", text: "Traces" },
    { kind: "text", text: "Some nuts.\nAnd milk." },
  ]);
});

test("lines with a dash are one list", () => {
  expect(articleBlocks("Bring:\n- a bag\n- a kettle\n\nDone.")).toEqual([
    { kind: "text", text: "Bring:" },
    { kind: "list", items: ["a bag", "a kettle"] },
    { kind: "text", text: "Done." },
  ]);
});
