import { expect, test } from "vitest";
import { action } from "#flows/kinds/action/index.ts";
import { shownFields } from "./shown-fields.ts";

const names = (config: Record<string, string>) =>
  shownFields(action.fields, { ...action.defaults, ...config }).map(({ name }) => name);

test("fields show as far as the others make them matter", () => {
  expect(names({})).toEqual(["act", "order", "amount", "reason", "email"]);
  expect(names({ amount: "fixed" })).toContain("money");
  expect(names({ act: "skip subscription" })).toEqual(["act", "subscription", "email"]);
});

test("a field that hangs on a hidden one is hidden with it", () => {
  expect(names({ act: "skip subscription", amount: "fixed" })).not.toContain("money");
});
