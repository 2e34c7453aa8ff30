import { expect, test } from "vitest";
import { newFlow } from "#flows/edit/new-flow.ts";
import { contentHash } from "./content-hash.ts";

test("the order in which keys were written does not change a version's name, any content does", () => {
  const flow = newFlow("Returns");
  const shuffled = {
    layout: flow.layout,
    ...Object.fromEntries(Object.entries(flow).reverse()),
  } as typeof flow;
  expect(contentHash(shuffled)).toBe(contentHash(flow));
  expect(contentHash({ ...flow, name: "Return" })).not.toBe(contentHash(flow));
});
