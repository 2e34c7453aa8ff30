import { expect, test } from "vitest";
import { within } from "./within.ts";

test("what throws at once is told once, and no late refusal ends the process", async () => {
  const unheard: unknown[] = [];
  const hear = (error: unknown) => unheard.push(error);
  process.on("unhandledRejection", hear);
  const thrown = within(5, () => {
    throw new Error("not as expected");
  });
  await expect(thrown).rejects.toThrow("not as expected");
  await new Promise((resolve) => setTimeout(resolve, 50));
  process.off("unhandledRejection", hear);
  expect(unheard).toEqual([]);
});
