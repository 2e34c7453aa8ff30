import { expect, test } from "vitest";
import { withServer } from "./testing.ts";

const baton = withServer();

async function told(path: string) {
  const { headers } = await fetch(`${baton.url}${path}`);
  return ["content-type", "x-content-type-options", "x-frame-options"].map((name) => headers.get(name));
}

test("what a browser would show is told never to be framed; data only not to be guessed at", async () => {
  expect(await told("/metrics")).toEqual([expect.stringContaining("text/plain"), "nosniff", "DENY"]);
  expect(await told("/health")).toEqual([expect.stringContaining("application/json"), "nosniff", null]);
});
