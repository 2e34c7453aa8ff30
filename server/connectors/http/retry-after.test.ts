import { expect, test, vi } from "vitest";
import { retryAfterMs } from "./retry-after.ts";

const now = Date.parse("2026-11-22T12:00:00.000Z");

test.each([
  ["0", 0],
  ["3", 3_000],
  [" 120 ", 120_000],
  ["Sun, 22 Nov 2026 12:00:05 GMT", 5_000],
  ["Sunday, 22-Nov-26 12:00:07 GMT", 7_000],
  ["Sun, 22 Nov 2026 11:59:00 GMT", 0],
])("“%s” asks for %i ms", (header, ms) => {
  expect(retryAfterMs(header, now)).toBe(ms);
});

test("a date in the form of asctime() is in GMT, wherever the server stands", () => {
  vi.stubEnv("TZ", "America/New_York");
  expect(retryAfterMs("Sun Nov 22 12:00:05 2026", now)).toBe(5_000);
  vi.unstubAllEnvs();
});

test.each([undefined, "", "soon", "-3", "1.5", "2026-11-22", "9999999999"])(
  "%s asks for nothing",
  (header) => {
    expect(retryAfterMs(header, now)).toBeNull();
  },
);
