import { expect, test } from "vitest";
import { language } from "./language.ts";
import { readSignals } from "./read-signals.ts";
import { thresholds } from "./thresholds.ts";
import { readWords } from "./words.ts";

test.each([
  ["es", "¿Dónde está mi pedido? Llevo dos semanas esperando"],
  ["fr", "Bonjour, je n'ai toujours pas reçu mon colis"],
  ["de", "Wo bleibt meine Bestellung, die sollte schon gestern da sein"],
  ["pt", "meu pedido ainda não chegou, podem ajudar?"],
  ["hi", "mera order abhi tak nahi aaya"],
  ["ja", "注文した商品がまだ届きません"],
  ["ru", "Где мой заказ?"],
  ["ar", "أين طلبي؟"],
])("a message is known to be in %s", (code, text) => {
  expect(language(readWords(text)).value).toBe(code);
});

test.each([
  "where is my order",
  "ok",
  "1042",
  "😡😡",
  "Hi, this is José from São Paulo, where is my order?",
  "the El Paso jacket from the Die Hard line, in size M",
  "refund plz",
])("“%s” is taken for English", (text) => {
  expect(language(readWords(text)).value).toBe("en");
});

test("of what is written in another language no mood is claimed, “neutral” no more than any", () => {
  const { sentiment, emotion } = readSignals("Llevo tres semanas esperando y nadie me contesta", []);
  expect(sentiment.confidence).toBeLessThanOrEqual(0.2);
  expect(emotion.confidence).toBeLessThanOrEqual(0.2);
  const calm = readSignals("Die Schuhe sind in hell, die Hose ist gut und ich bin zufrieden", []);
  expect(calm.sentiment.value).toBeGreaterThan(thresholds.frustrated / 2);
  expect(readSignals("where is my order 1042", []).emotion.confidence).toBeGreaterThan(0.4);
});
