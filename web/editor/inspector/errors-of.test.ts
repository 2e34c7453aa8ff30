import { expect, test } from "vitest";
import { errorsOf } from "./errors-of.ts";

const problems = [
  { field: "choices.1.label", message: "Write what the button says." },
  { field: "choicesAside", message: "Something else." },
];

test("what is wrong with a part stands at that part, and not at another field that begins alike", () => {
  const { error, errorAt } = errorsOf(problems, "choices");
  expect(error).toBe("Write what the button says.");
  expect(errorAt("1.label")).toBe("Write what the button says.");
  expect(errorAt("0.label")).toBeUndefined();
  expect(errorAt("")).toBeUndefined();
  expect(errorsOf(problems, "choicesA").error).toBeUndefined();
});
