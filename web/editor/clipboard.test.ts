import { expect, test } from "vitest";
import { clipOf, clipText } from "./clipboard.ts";

const clip = {
  nodes: [{ id: "a", kind: "say", title: "Say", config: { text: "Hello" } }],
  edges: [],
  layout: { a: { x: 8, y: 16 } },
  subflows: [],
};

test("copied nodes come back as they were", () => {
  expect(clipOf(clipText(clip))).toMatchObject(clip);
});

test("other text on the clipboard is not taken for nodes", () => {
  expect(clipOf("order 1042")).toBeNull();
  expect(clipOf('{"baton":"nodes","nodes":[{"id":"#"}]}')).toBeNull();
  expect(clipOf('{"baton"')).toBeNull();
});
