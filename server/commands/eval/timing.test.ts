import { expect, test } from "vitest";
import { firstHandoffs, goldenTransfer, type Played, timelyF1 } from "./timing.ts";

const played = (gold: string, fired: string): Played => ({
  gold: [...gold].map((one) => one === "1"),
  fired: [...fired].map((one) => one === "1"),
});

test("a handoff within one turn is on time, others are early, late or missed", () => {
  const timing = firstHandoffs([
    played("00100", "00010"),
    played("00001", "10000"),
    played("10000", "00001"),
    played("00100", "00000"),
    played("00000", "01000"),
    played("00000", "00000"),
  ]);
  expect(timing).toEqual({ early: 1, onTime: 1, late: 1, missed: 1, falsely: 1, needing: 4, others: 2 });
});

test("always and never both score nothing to speak of", () => {
  const never = [played("00001", "00000"), played("00000", "00000")];
  expect(timelyF1(never)).toBe(0);
  expect(timelyF1([played("00001", "11111"), played("00000", "11111")])).toBe(0);
  expect(timelyF1([played("00001", "00001"), played("00000", "00000")])).toBe(1);
});

test("golden transfer falls with the distance, and rewards silence where silence is right", () => {
  expect(goldenTransfer(played("000", "000"), 1)).toBe(1);
  expect(goldenTransfer(played("000", "010"), 1)).toBe(0);
  expect(goldenTransfer(played("010", "000"), 1)).toBe(0);
  expect(goldenTransfer(played("0100", "0010"), 1)).toBeCloseTo(Math.exp(-0.5), 5);
  expect(goldenTransfer(played("0100", "0010"), 3)).toBeCloseTo(Math.exp(-1 / 18), 5);
});
