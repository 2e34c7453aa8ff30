import { expect, test } from "vitest";
import { rollingRestart } from "./rolling-restart.ts";

test("servers that are restarted and killed under load lose nothing, repeat nothing, and every reply comes", async () => {
  const { told, exitCodes } = await rollingRestart({ customers: 4, conversations: 8 });
  expect(told).toHaveLength(8);
  for (const { expected, log, streamed } of told) {
    expect(log).toEqual(expected);
    expect(streamed).toEqual(expected);
  }
  expect(exitCodes.length).toBeGreaterThan(0);
  expect(new Set(exitCodes)).toEqual(new Set([0]));
});
