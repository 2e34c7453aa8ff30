import { expect, test } from "vitest";
import { shareNothing } from "./star.ts";

test("conversations are apart when no domain is in both", () => {
  expect(shareNothing("bank", "doctor,ride")).toBe(true);
  expect(shareNothing("ride", "doctor,ride")).toBe(false);
  expect(shareNothing("doctor,hotel", "hotel")).toBe(false);
});
