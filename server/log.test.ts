import { expect, test } from "vitest";
import { plainError } from "./log.ts";

test("an error is logged by what it says, without what hangs on it", () => {
  const lost = Object.assign(new Error("terminating connection"), {
    code: "57P01",
    client: { password: "hush" },
  });
  const logged = plainError(new TypeError("no answer", { cause: lost }));
  expect(logged).toEqual({
    type: "TypeError",
    message: "no answer",
    stack: expect.any(String),
    cause: { type: "Error", message: "terminating connection", stack: expect.any(String), code: "57P01" },
  });
  expect(JSON.stringify(logged)).not.toContain("hush");
});
