import { expect, test } from "vitest";
import { playNode } from "../playing.ts";
import { keywordGate } from "./index.ts";

const own = { phrases: ["gift card", "wholesale"], serious: false };

test("a message with one of the words leaves through Mentioned, and says with which", () => {
  const { left } = playNode("keywordGate", own, ["My GIFT CARD does not work!"]);
  expect(left).toMatchObject({
    exit: "mentioned",
    because: { measured: [{ values: [["gift card"]], messages: [1] }] },
  });
});

test("parts of words, and words apart, are not mentions", () => {
  expect(playNode("keywordGate", own, ["a card for my gift"]).left?.exit).toBe("none");
  expect(playNode("keywordGate", own, ["wholesaler"]).left?.exit).toBe("none");
});

test("serious words count where they are asked for, beside the own ones", () => {
  const lawyer = { text: "My lawyer will call", signals: { keywords: "lawyer" } };
  expect(playNode("keywordGate", own, [lawyer]).left?.exit).toBe("none");
  expect(playNode("keywordGate", { ...own, serious: true }, [lawyer]).left?.exit).toBe("mentioned");
  expect(playNode("keywordGate", { ...own, serious: true }, ["wholesale?"]).left?.exit).toBe("mentioned");
});

test("nothing to look for, and a phrase without a word, are told", () => {
  const messages = (phrases: string[]) =>
    keywordGate.problems({ phrases, serious: false }).map(({ message }) => message);
  expect(messages([])).toEqual(["Add a word or a phrase."]);
  expect(messages(["!?"])).toEqual(["“!?” has no word in it."]);
  expect(messages([""])).toEqual(["Remove the empty phrase."]);
});

test("its summary names the words", () => {
  expect(keywordGate.summary({ ...own, serious: true })).toBe(
    "mentions “gift card” or “wholesale” or mentions legal, safety or fraud matters",
  );
});
