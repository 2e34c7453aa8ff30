import { expect, test } from "vitest";
import { newFlow } from "#flows/edit/new-flow.ts";
import { addNode } from "#flows/edit/nodes.ts";
import { openingView } from "./opening-view.ts";

const flowOf = (count: number) =>
  Array.from({ length: count - 1 }, (_, index) => `say-${index}`).reduce(
    (flow, id, index) => addNode(flow, { id, kind: "say", at: { x: index * 300, y: 0 } }),
    newFlow("Test"),
  );

test("a flow just begun shows Start on the left, with room to its right", () => {
  const view = openingView(flowOf(1));
  expect(view).toMatchObject({ zoom: 1 });
  expect(80 + (view?.x ?? 0)).toBeLessThan(100);
});

test("a flow that can be read at once is shown whole", () => {
  expect(openingView(flowOf(6))).toBeNull();
});

test("a note above Start is seen whole, below the bar that names the sheet", () => {
  const flow = addNode(flowOf(30), { id: "about", kind: "note", at: { x: 0, y: -300 } });
  const { y = 0, zoom = 0 } = openingView(flow) ?? {};
  expect(y + (flow.layout.about?.y ?? 0) * zoom).toBeGreaterThan(60);
});

test("a large flow is opened at its Start, at a size that can be read", () => {
  expect(openingView(flowOf(30))?.zoom).toBeGreaterThan(0.5);
});
