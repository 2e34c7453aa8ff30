import { expect, test } from "vitest";
import { kinds } from "#flows/kinds/index.ts";
import { kindsMatching, kindsRanked } from "./kinds-matching.ts";

test("without words every kind is listed, under its group", () => {
  const listed = kindsMatching(kinds, "").flatMap((section) => section.kinds);
  expect(listed).toHaveLength(kinds.length);
});

test("a kind is found by what it does, too", () => {
  const titles = kindsMatching(kinds, "frustration").flatMap((section) =>
    section.kinds.map(({ title }) => title),
  );
  expect(titles).toEqual(["Sentiment gate"]);
});

test("Enter takes the kind whose title begins with the words", () => {
  expect(kindsRanked(kinds, "sa")[0]?.kind).toBe("say");
  expect(kindsRanked(kinds, "hand")[0]?.kind).toBe("handoff");
  expect(kindsRanked(kinds, "no such thing")).toEqual([]);
});
