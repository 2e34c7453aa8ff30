import { expect, test } from "vitest";
import { newFlow } from "#flows/edit/new-flow.ts";
import { addNode } from "#flows/edit/nodes.ts";
import { variablesOf } from "./variables-of.ts";

const at = { x: 0, y: 0 };

test("a variable can be read once a node sets it", () => {
  const empty = newFlow("Test");
  const asked = addNode(empty, { id: "ask", kind: "ask", at });
  const paths = (flow: typeof empty) => variablesOf(flow, null).map(({ path }) => path);
  expect(paths(empty)).not.toContain("orderNumber");
  expect(paths(asked)).toContain("orderNumber");
});

test("an order's parts are offered by name", () => {
  const flow = addNode(newFlow("Test"), { id: "fetch", kind: "fetchOrder", at });
  const read = variablesOf(flow, null);
  expect(read).toContainEqual({ path: "order.daysLate", label: "order days late", type: "number" });
  expect(variablesOf(newFlow("Test"), null).some(({ path }) => path.startsWith("order."))).toBe(false);
});

test("a subflow reads what it is given, and none of the variables outside", () => {
  const asked = addNode(newFlow("Test"), { id: "ask", kind: "ask", at });
  const flow = { ...asked, subflows: [{ id: "find", name: "Find", inputs: ["order"], outputs: [] }] };
  const paths = variablesOf(flow, "find").map(({ path }) => path);
  expect(paths).toContain("order");
  expect(paths).toContain("customer.email");
  expect(paths).not.toContain("orderNumber");
});
