import { expect, test } from "vitest";
import { migrate } from "./migrate.ts";

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
  });
});

test("what is no flow is told with the place that does not fit", () => {
  expect(migrate({ ...flow, nodes: [{ id: "a b" }] })).toMatchObject({ ok: false });
  expect(migrate(null)).toMatchObject({ ok: false, message: expect.stringContaining("not a flow") });
});
