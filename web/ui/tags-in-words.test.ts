import { expect, test } from "vitest";
import { tagsInWords } from "./tags-in-words.ts";

test("tags put on and taken off are told in one line", () => {
  expect(tagsInWords({ add: ["late", "vip"], remove: [] })).toBe("Tagged late, vip");
  expect(tagsInWords({ add: ["late"], remove: ["vip"] })).toBe("Tagged late · took vip off");
  expect(tagsInWords({ add: [], remove: ["vip"] })).toBe("Took vip off");
});
