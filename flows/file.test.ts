import { expect, test } from "vitest";
import { newFlow } from "./edit/new-flow.ts";
import { printFlowFile, readFlowFile } from "./file.ts";

test("what is printed reads back as it was", () => {
  const flow = newFlow("Orders");
  expect(readFlowFile(printFlowFile(flow))).toEqual({ ok: true, flow });
});

test.each([
  ["not json", "{", /^This is not JSON/],
  ["an unknown key", JSON.stringify({ ...newFlow("x"), extra: 1 }), /extra/],
  [
    "a node id with a dot",
    JSON.stringify({ ...newFlow("x"), nodes: [{ id: "a.b", kind: "say", title: "", config: {} }] }),
    /nodes\[0\]\.id: An id has/,
  ],
  ["too large a file", " ".repeat(2 * 1024 * 1024 + 1), /larger than 2 MB/],
])("%s is refused with a sentence that names the place", (_, text, message) => {
  const read = readFlowFile(text);
  expect(read.ok ? "" : read.message).toMatch(message);
});
