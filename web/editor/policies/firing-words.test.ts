import { expect, test } from "vitest";
import { firingWords } from "./firing-words.ts";

const firing = { id: "one", fired: 12, would: 19, conversations: [] };
const looked = { days: 7, looked: 312, all: true, policies: [] };

test("what was counted is told with what it was counted in", () => {
  expect(firingWords(firing, looked, true)).toEqual({
    fired: "Fired 12 times in the last 7 days.",
    would: "With these settings: in 19 of 312 conversations.",
  });
});

test("a sample is told as the last ones", () => {
  expect(firingWords(firing, { ...looked, looked: 500, all: false }, true).would).toBe(
    "With these settings: in 19 of the last 500 conversations.",
  );
});

test("nothing is promised where nothing was looked at, or the policy is off", () => {
  expect(firingWords({ ...firing, fired: 0, would: 0 }, { ...looked, looked: 0 }, true)).toEqual({
    fired: "Did not fire in the last 7 days.",
    would: "No conversation yet to try these settings on.",
  });
  expect(firingWords({ ...firing, fired: 1, would: 0 }, looked, false)).toEqual({
    fired: "Fired once in the last 7 days.",
    would: "Switched off: it fires for nobody.",
  });
});

test("one that is off says where flows have it on themselves", () => {
  expect(firingWords(firing, looked, false).would).toBe(
    "Switched off, but for flows that have it on themselves: in 19 of 312 conversations.",
  );
});
