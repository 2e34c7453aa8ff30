import { expect, test } from "vitest";
import { proveSsrf } from "./prove-ssrf.ts";
import { rebindings } from "./rebindings.ts";
import { spellings } from "./spellings.ts";

test("no spelling, redirect or changing name leads a flow's request to this machine", async () => {
  expect(spellings(1, "api.example.com").length).toBeGreaterThanOrEqual(250);
  expect(rebindings.length).toBeGreaterThanOrEqual(50);
  const { failed, controls } = await proveSsrf();
  expect(failed).toEqual([]);
  // through an open door most of them do reach it
  expect(controls).toBeGreaterThan(100);
});
