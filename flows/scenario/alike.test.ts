import { expect, test } from "vitest";
import { holds, saysLike } from "./alike.ts";

const said =
  "Order 1042 left us on Tuesday with Northline Parcel. It is 4 days late, and I'm sorry about that.";

test.each(["The parcel left with Northline and is late, sorry", "1042 is with Northline Parcel", "4 days"])(
  "most of the words that carry meaning are there: %s",
  (wanted) => {
    expect(saysLike(wanted, said)).toBe(true);
  },
);

test.each(["1043", "Your refund of €89 is on its way", "Which e-mail address?", "!"])(
  "something else is not alike: %s",
  (wanted) => {
    expect(saysLike(wanted, said)).toBe(false);
  },
);

test("where every word is an everyday one, those have to be there", () => {
  expect(saysLike("Can I help you?", "How can I help you today?")).toBe(true);
  expect(saysLike("Can I help you?", "Thanks a lot")).toBe(false);
});

test("words are found whatever their case, their spaces and the shape of their quotes", () => {
  expect(holds("I’m   “sorry”\nabout THAT", 'i\'m "sorry" about that')).toBe(true);
  expect(holds("I am sorry", "I'm sorry")).toBe(false);
});
