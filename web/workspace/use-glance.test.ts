import { expect, test } from "vitest";
import { nextGlance } from "./use-glance.ts";

const nothing = { chosen: null, glanced: null, first: null, wide: true };

test("with nothing chosen the most urgent is shown, and stays though another becomes more urgent", () => {
  const glanced = nextGlance({ ...nothing, first: "maya" });
  expect(glanced).toBe("maya");
  expect(nextGlance({ ...nothing, glanced, first: "jon" })).toBe("maya");
});

test("choosing one ends the glance, so that coming back shows what is most urgent then", () => {
  expect(nextGlance({ ...nothing, chosen: "lea", glanced: "maya", first: "maya" })).toBeNull();
});

test("a narrow screen shows the list first", () => {
  expect(nextGlance({ ...nothing, first: "maya", wide: false })).toBeNull();
});
