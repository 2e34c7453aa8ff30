import { expect, test } from "vitest";
import { terms } from "./terms.ts";

test("different wordings of one subject give the same terms", () => {
  expect(terms("can I send my jacket back?")).toEqual(terms("return a jacket"));
  expect(terms("shipping to Austria")).toEqual(terms("delivery to Germany"));
  expect(terms("my mug arrived smashed")).toContain(terms("damaged")[0]);
});

test("courtesies, e-mail addresses and numbers are nobody's subject", () => {
  expect(terms("hi there, thanks! it's 1042, maya.reyes@example.com")).toEqual([]);
});
