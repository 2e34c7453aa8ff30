import { expect, test } from "vitest";
import { Silence } from "./silence.ts";

const inVain = () => new Error("Query read timeout");

test("behind a database that was waited for in vain nobody waits again", () => {
  const silence = new Silence();
  silence.note(inVain());
  expect(() => silence.assertOver()).toThrow("Query read timeout");
});

test("one who waited in vain while others were answered refuses nobody", () => {
  const silence = new Silence();
  silence.answered();
  silence.note(inVain());
  expect(() => silence.assertOver()).not.toThrow();
});

test("what fails for another reason is no silence", () => {
  const silence = new Silence();
  silence.note(new Error("division by zero"));
  expect(() => silence.assertOver()).not.toThrow();
});
