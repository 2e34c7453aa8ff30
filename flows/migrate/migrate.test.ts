import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compile } from "../compile.ts";
import { readFlowFile } from "../file/flow-file.ts";
import { migrate, steps } from "./migrate.ts";

const flow = {
  schema: 2,
  name: "Empty",
  nodes: [],
  edges: [],
  subflows: [],
  policies: [],
  scenarios: [],
  layout: {},
};

test("a flow of today's schema comes back as it is", () => {
  expect(migrate(flow)).toEqual({ ok: true, flow });
});

test("a flow of a newer Baton is refused with the way out", () => {
  expect(migrate({ ...flow, schema: 3 })).toEqual({
    ok: false,
    message: "This flow was made with a newer Baton (schema 3): update Baton first.",
    path: ["schema"],
  });
});

test("what is no flow is told with the place that does not fit", () => {
  expect(migrate({ ...flow, nodes: [{ id: "a b" }] })).toMatchObject({ ok: false });
  expect(migrate(null)).toMatchObject({ ok: false, message: expect.stringContaining("not a flow") });
});

test("a flow that was stored with schema 1 is read as today's, and says how", () => {
  const stored = readFileSync(new URL("order-lookup.schema-1.json", import.meta.url), "utf8");
  const read = readFlowFile(stored);
  if (!read.ok) throw new Error(read.message);
  expect(read.flow).toMatchObject({ schema: 2, name: "Order lookup", subflows: [], scenarios: [] });
  expect(read.flow.policies[0]?.scope).toEqual({ channels: [], intents: [], tags: [] });
  expect(read.flow.nodes.find(({ id }) => id === "team")?.config).toMatchObject({
    say: "A colleague takes over.",
    nobodyAvailable: expect.stringMatching(/./),
  });
  expect(Object.keys(compile(read.flow).states)).toContain("tell");
  expect(steps.map(({ from, does }) => [from, does.endsWith(".")])).toEqual([[1, true]]);
});

test("what an older flow holds that is no flow is refused, not left out", () => {
  const odd = { schema: 1, name: "x", nodes: [7], edges: [], policies: [], layout: {} };
  expect(migrate(odd)).toMatchObject({ ok: false, path: ["nodes", 0] });
});
