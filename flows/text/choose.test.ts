import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../steps.testing.ts";
import { chosen } from "./choose.ts";
import { plainWords } from "./plain-words.ts";

const choices = [
  { id: "return", label: "Return" },
  { id: "gift", label: "Return a gift" },
  { id: "late", label: "It's late" },
  { id: "cafe", label: "Café order" },
];

describe("a message chooses", () => {
  test.each([
    ["return", "return"],
    ["RETURN!!", "return"],
    ["it’s late", "late"],
    ["cafe order", "cafe"],
    ["2", "gift"],
    ["#2", "gift"],
    ["Option 3.", "late"],
    ["number 1", "return"],
    ["gift", "gift"],
    ["I'd like to return a gift, please", "gift"],
    ["a return, please", "return"],
    ["not sure what else, but it's late", "late"],
    ["well, it's late", "late"],
    ["Order.", "cafe"],
    ["order?", null],
    ["it", null],
  ])("“%s” → %s", (text, id) => expect(chosen(text, choices)?.id ?? null).toBe(id));

  test.each([
    ["nothing at all", ""],
    ["punctuation", "?!"],
    ["a place that there is not", "5"],
    ["place zero", "0"],
    ["two of them", "return, and it's late"],
    ["a longer and a shorter one, each by itself", "return a gift or return"],
    ["a part of a word", "returned"],
    ["the contrary", "I don't want a return"],
    ["the contrary, shortly", "no return"],
    ["an ordinal", "the 2nd"],
  ])("nothing where it says %s: “%s”", (_, text) => expect(chosen(text, choices)).toBeNull());

  test("the only label that it is a part of", () => {
    const topics = [
      { id: "order", label: "Where is my order?" },
      { id: "return", label: "I want to return something" },
      { id: "no", label: "No, something else" },
    ];
    expect(chosen("Return", topics)?.id).toBe("return");
    expect(chosen("no", topics)?.id).toBe("no");
    expect(chosen("something", topics)).toBeNull();
    expect(chosen("is", topics)).toBeNull();
    expect(chosen("turn", topics)).toBeNull();
  });

  test("nothing where it names two, although a third holds both", () => {
    const letters = ["A", "B", "A, B and C"].map((label) => ({ id: label.charAt(label.length - 1), label }));
    expect(chosen("a b", letters)).toBeNull();
    expect(chosen("B and C", letters)?.id).toBe("B");
  });

  test("a label that is a number, before a place", () => {
    const numbers = [
      { id: "many", label: "3" },
      { id: "some", label: "2" },
      { id: "one", label: "1" },
    ];
    expect(chosen("3", numbers)?.id).toBe("many");
    expect(chosen("1", numbers)?.id).toBe("one");
  });

  test("a label that says no", () => {
    const answers = [
      { id: "yes", label: "Yes" },
      { id: "no", label: "No" },
      { id: "later", label: "Not yet" },
    ];
    expect(chosen("no thanks", answers)?.id).toBe("no");
    expect(chosen("not yet, sorry", answers)?.id).toBe("later");
    expect(chosen("yes or no?", answers)).toBeNull();
  });

  test("an emoji, in any skin, and no other", () => {
    const thumbs = [
      { id: "up", label: "👍" },
      { id: "down", label: "👎" },
    ];
    expect(chosen("👍🏽", thumbs)?.id).toBe("up");
    expect(chosen("👎👎 really", thumbs)?.id).toBe("down");
    expect(chosen("👍👎", thumbs)).toBeNull();
    expect(chosen("🎉", thumbs)).toBeNull();
  });

  test("one of several labels of the same choice, and its place counts choices", () => {
    const synonyms = [
      { id: "yes", label: "Yes" },
      { id: "no", label: "No" },
      { id: "yes", label: "Sure" },
    ];
    expect(chosen("sure, yes", synonyms)?.id).toBe("yes");
    expect(chosen("2", synonyms)?.id).toBe("no");
    expect(chosen("3", synonyms)).toBeNull();
  });
});

describe("for any buttons", () => {
  const word = fc.constantFrom("return", "a", "gift", "order", "late", "no", "2", "👍", "ção", "don't");
  const words = (most: number) =>
    fc.array(word, { minLength: 1, maxLength: most }).map((list) => list.join(" "));
  const buttons = fc
    .uniqueArray(words(3), { minLength: 2, maxLength: 6, selector: plainWords })
    .map((labels) => labels.map((label, at) => ({ id: `choice-${at}`, label })));
  const text = fc.oneof(words(12), fc.string({ unit: "grapheme", maxLength: 40 }));

  test("their own label chooses each, whatever else is on the others", () => {
    fc.assert(
      fc.property(buttons, (all) => {
        for (const choice of all) {
          expect(chosen(choice.label, all)).toEqual(choice);
          expect(chosen(`  ${choice.label.toUpperCase()}! `, all)).toEqual(choice);
        }
      }),
    );
  });

  test("their order makes no difference to words", () => {
    fc.assert(
      fc.property(buttons, text, (all, said) => {
        fc.pre(!/^(?:option |number )?\d{1,2}$/.test(plainWords(said)));
        expect(chosen(said, all.toReversed())).toEqual(chosen(said, all));
      }),
    );
  });

  test("nothing is chosen that is not said", () => {
    fc.assert(
      fc.property(buttons, text, (all, said) => {
        const found = chosen(said, all);
        const words = (text: string) => ` ${plainWords(text.replace(/['’`]/g, ""))} `;
        fc.pre(found !== null && !/\d/.test(words(said)));
        const [one, other] = [words(said), words(found?.label ?? "")];
        expect(one.includes(other) || other.includes(one)).toBe(true);
      }),
    );
  });

  test("never one where two are named that have no word in common", () => {
    const plain = fc.constantFrom("return", "gift", "order", "late", "👍", "ção", "refund", "size");
    const apart = fc
      .uniqueArray(plain, { minLength: 2, maxLength: 8 })
      .map((labels) => labels.map((label, at) => ({ id: `choice-${at}`, label })));
    fc.assert(
      fc.property(apart, fc.nat(), fc.constantFrom(" ", " and ", ", or maybe ", "/"), (all, at, between) => {
        const [one, other] = [all[at % all.length], all[(at + 1) % all.length]];
        expect(chosen(`The ${one?.label}${between}${other?.label}, please`, all)).toBeNull();
      }),
    );
  });
});

test("a message twice as long takes twice the steps", () => {
  const many = Array.from({ length: 10 }, (_, at) => ({ id: `c${at}`, label: "return a ".repeat(at + 1) }));
  const steps = (times: number) => stepsOf(() => chosen("return a ".repeat(times), many));
  expect(steps(4_000)).toBeLessThan(2.1 * steps(2_000));
  expect(steps(4_000)).toBeLessThan(500 * "return a ".length * 4_000);
});

test("a no that stands by itself denies what was asked, and not what follows", () => {
  const choices = [
    { id: "pause", label: "Pause" },
    { id: "cancel", label: "Cancel" },
    { id: "none", label: "No, thanks" },
  ];
  expect(chosen("no, cancel", choices)?.id).toBe("cancel");
  expect(chosen("No thanks, cancel it", choices.slice(0, 2))?.id).toBe("cancel");
  expect(chosen("no, dont cancel", choices)).toBeNull();
  expect(chosen("no cancel", choices)).toBeNull();
  expect(chosen("no, thanks a lot", choices)?.id).toBe("none");
});

test("an apostrophe left out is no other word", () => {
  const choices = [
    { id: "lost", label: "It didn't come" },
    { id: "other", label: "Something else" },
  ];
  expect(chosen("it didnt come", choices)?.id).toBe("lost");
});

test.each(["I didn't get a refund", "i wont take a refund", "we don't want a refund"])(
  "“%s” denies it",
  (said) => {
    const choices = [
      { id: "refund", label: "Refund" },
      { id: "other", label: "Something else" },
    ];
    expect(chosen(said, choices)).toBeNull();
  },
);
