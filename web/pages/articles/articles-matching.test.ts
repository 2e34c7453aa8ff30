import { expect, test } from "vitest";
import { articlesMatching } from "./articles-matching.ts";

const articles = [
  { title: "Returns", body: "Send it back within 30 days." },
  { title: "Tracking a parcel", body: "The carrier's page shows where it is." },
];

test("an article is found by words of its title and body together", () => {
  expect(articlesMatching(articles, "returns DAYS")).toEqual([articles[0]]);
});

test("every word must be there", () => {
  expect(articlesMatching(articles, "returns carrier")).toEqual([]);
});

test("without words all articles are listed", () => {
  expect(articlesMatching(articles, "  ")).toEqual(articles);
});
