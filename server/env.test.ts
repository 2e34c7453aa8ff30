import { expect, test } from "vitest";
import { readEnv } from "./env.ts";

test.each([
  [{ PORT: "abc" }, "PORT must be a whole number from 0 to 65535: correct or unset it."],
  [{ PORT: "70000" }, "PORT must be a whole number from 0 to 65535: correct or unset it."],
  [{ DATABASE_URL: "mysql://me:hush@x" }, "DATABASE_URL must be the address of a PostgreSQL, such as"],
  [{ BATON_SECRET_KEY: "short" }, "BATON_SECRET_KEY must have 32 characters or more"],
  [{ BATON_URL: "shop.example" }, "BATON_URL must be an address that begins with http"],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be a level such as"],
])("what cannot be meant is refused in a sentence: %j", (given, sentence) => {
  expect(() => readEnv(given)).toThrow(sentence);
  expect(() => readEnv(given)).not.toThrow("hush");
});

test("what is empty counts as not set", () => {
  expect(readEnv({ PORT: "", DATABASE_URL: "" })).toMatchObject({ PORT: 3000 });
});
