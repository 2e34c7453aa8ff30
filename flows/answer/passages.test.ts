import { expect, test } from "vitest";
import { passages } from "./passages.ts";

test("an article is cut at its headings, and each part into sentences without markdown", () => {
  const body =
    "It takes **two** days. See [here](https://x.example).\n\n## Costs\nFree from €80.\n\n## Empty\n";
  expect(passages({ slug: "a", title: "Delivery", kind: "article", body })).toEqual([
    {
      id: "a",
      slug: "a",
      title: "Delivery",
      heading: "Delivery",
      sentences: ["It takes two days.", "See here."],
    },
    { id: "a#1", slug: "a", title: "Delivery", heading: "Costs", sentences: ["Free from €80."] },
  ]);
});
