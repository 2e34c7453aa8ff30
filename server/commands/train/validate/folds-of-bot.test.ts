import { expect, test } from "vitest";
import { outside } from "../../eval/score-own-intents.ts";
import { fifthOf } from "../data.ts";
import { foldsOfBot } from "./folds-of-bot.ts";

const labels = ["CANCEL", "CHAT_WITH_AGENT", "HOURS", "RETURN", "WARRANTY"];
const rowsOf = (bot: string, names: string[], each: number) =>
  names.flatMap((label) =>
    Array.from({ length: each }, (_, i) => {
      const id = `${bot}-${label}-${i}`;
      return { id, text: id, label, source: `HINT3/${bot}` };
    }),
  );
const rows = [
  ...rowsOf("shop", labels, 20),
  ...rowsOf("shop", ["ONCE"], 1),
  ...rowsOf("club", ["FIXTURES", "TICKETS", "CHAT_WITH_AN_AGENT"], 100),
];
const folds = foldsOfBot(rows, "shop");
const idsOf = (some: { id: string }[]) => some.map(({ id }) => id).sort();

test("what is tested was not learnt", () => {
  for (const { learnt, tested } of folds) {
    const ids = new Set(learnt.map(({ id }) => id));
    expect(tested.filter(({ id }) => ids.has(id))).toEqual([]);
  }
});

test("every message is tested once from outside, and at most once from inside under its own label", () => {
  const tested = folds.flatMap((fold) => fold.tested.filter(({ id }) => id.startsWith("shop")));
  const own = rows.filter(({ source }) => source === "HINT3/shop");
  const from = (out: boolean) => tested.filter(({ label }) => (label === outside) === out);
  expect(idsOf(from(true))).toEqual(idsOf(own));
  expect(new Set(idsOf(from(false))).size).toBe(from(false).length);
  expect(from(false).length).toBeGreaterThan(0.6 * own.length);
  for (const { id, label } of from(false)) expect(id).toContain(label);
});

test("a message comes from outside when its intent was not learnt", () => {
  folds.forEach(({ learnt, tested }, fold) => {
    const known = new Set(learnt.map(({ label }) => label));
    for (const { id, label } of tested) {
      const meant = labels.find((one) => id.startsWith(`shop-${one}`));
      expect(label).toBe(meant && known.has(meant) ? meant : outside);
      if (label !== outside) expect(fifthOf(id)).toBe(fold);
    }
  });
});

test("as many come from other bots as from inside, none under a label that the bot has itself", () => {
  for (const { tested } of folds) {
    const others = tested.filter(({ id }) => id.startsWith("club"));
    expect(others.length).toBe(tested.filter(({ label }) => label !== outside).length);
    expect(others.filter(({ id }) => id.includes("AN_AGENT"))).toEqual([]);
  }
});
