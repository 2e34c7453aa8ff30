import { expect, test } from "vitest";
import { evenShares, sumInWords } from "./shares.ts";

test("even shares always come to 100", () => {
  for (const count of [1, 2, 3, 6, 7, 20])
    expect(evenShares(count).reduce((sum, share) => sum + share, 0)).toBe(100);
  expect(evenShares(3)).toEqual([34, 33, 33]);
});

test("a sum that is not 100 says what is missing or too much", () => {
  expect(sumInWords([50, 50])).toBe("100 % together");
  expect(sumInWords([50, 40])).toBe("90 %: 10 % are left");
  expect(sumInWords([70, 40])).toBe("110 %: 10 % too much");
});
