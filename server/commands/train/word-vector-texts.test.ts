import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { isValidation } from "./data.ts";
import { wordVectorTexts } from "./word-vector-texts.ts";

const files = {
  sentiment_vader_gt: { score: 1 },
  tone_goemotions: { label: [] },
  star: { turns: [] },
  dbdc3_en: { turns: [] },
  multidogo: { turns: [] },
  human_request: { label: 0 },
  bitext27: { label: "cancel_order" },
  clinc150: { label: "translate" },
  banking77: { label: "card_arrival" },
};

test("a source that is left out teaches no word, nor does any source's validation fifth", () => {
  const folder = mkdtempSync(join(tmpdir(), "baton-texts-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, row] of Object.entries(files)) {
    const rows = Array.from({ length: 20 }, (_, i) => ({ ...row, id: `${name}-${i}`, text: `${name}-${i}` }));
    writeFileSync(join(folder, `${name}.jsonl`), rows.map((one) => JSON.stringify(one)).join("\n"));
  }
  const from = (without?: "banking77" | "clinc150") =>
    wordVectorTexts(folder, without).map(({ text }) => text);
  expect(from().filter(isValidation)).toEqual([]);
  expect(from().some((text) => text.startsWith("banking77"))).toBe(true);
  expect(from("banking77")).toEqual(from().filter((text) => !text.startsWith("banking77")));
  expect(from("clinc150")).toEqual(from().filter((text) => !text.startsWith("clinc150")));
});
