import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { readSignals } from "../read-signals.ts";
import { thresholds } from "../thresholds.ts";

const Message = z.strictObject({
  id: z.string().regex(/^m\d{3}$/),
  text: z.string().min(2).max(900),
  language: z.string().regex(/^[a-z]{2}$/),
  sentiment: z.literal([-1, -0.5, 0, 0.5, 1]),
  emotion: z.enum(["angry", "anxious", "disappointed", "confused", "neutral", "pleased"]),
  urgent: z.boolean(),
  exception: z.boolean(),
  wantsHuman: z.boolean(),
  sarcastic: z.boolean(),
  politeAnger: z.boolean(),
  severalMatters: z.boolean(),
  nearMiss: z.array(z.enum(["urgent", "exception", "wantsHuman"])),
  half: z.enum(["tune", "held"]),
});

type Message = z.infer<typeof Message>;

const messages = readFileSync(new URL("support-messages.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => Message.parse(JSON.parse(line)));

const count = (holds: (message: Message) => boolean) => messages.filter(holds).length;

test("there are at least 300 messages", () => {
  expect(messages.length).toBeGreaterThanOrEqual(300);
});

test("no id and no text comes twice", () => {
  expect(new Set(messages.map((message) => message.id)).size).toBe(messages.length);
  // letters and digits alone, so that case, spacing or an emoji make no new message
  const bare = messages.map(({ text }) => text.toLowerCase().replace(/[^\p{L}\p{N}?]/gu, ""));
  expect(new Set(bare).size).toBe(messages.length);
});

test("the hash of the text alone decides the half", () => {
  for (const { text, half } of messages) {
    const first = createHash("sha256").update(text).digest().readUInt8(0);
    expect({ text, half }).toEqual({ text, half: first % 2 === 0 ? "tune" : "held" });
  }
});

test.each(Message.shape.emotion.options)("at least 25 messages are %s", (emotion) => {
  expect(count((message) => message.emotion === emotion)).toBeGreaterThanOrEqual(25);
});

test.each([
  ["urgent", 50],
  ["exception", 45],
  ["wantsHuman", 30],
  ["sarcastic", 25],
  ["politeAnger", 25],
  ["severalMatters", 15],
] as const)("%s holds for at least %i messages", (label, least) => {
  expect(count((message) => message[label])).toBeGreaterThanOrEqual(least);
});

test.each([
  ["urgent", 40],
  ["exception", 40],
  ["wantsHuman", 20],
] as const)("%s has at least %i near misses, for none of which it holds", (label, least) => {
  const near = messages.filter((message) => message.nearMiss.includes(label));
  expect(near.length).toBeGreaterThanOrEqual(least);
  expect(near.filter((message) => message[label])).toEqual([]);
});

test("at least 30 messages are not in English", () => {
  expect(count((message) => message.language !== "en")).toBeGreaterThanOrEqual(30);
});

test("anger under polite words is labelled as anger, and its sentiment lies below zero", () => {
  const polite = messages.filter((message) => message.politeAnger);
  expect(polite.filter((message) => message.emotion !== "angry" || message.sentiment >= 0)).toEqual([]);
});

// the half that nothing is tuned on, in the language that the signals understand
const unseen = messages
  .filter(({ half, language }) => half === "held" && language === "en")
  .map((message) => ({ ...message, signals: readSignals(message.text, []) }));
const share = (some: typeof unseen, holds: (message: (typeof unseen)[number]) => boolean) =>
  some.filter(holds).length / some.length;

test("of unseen matter-of-fact messages, at most three in a hundred are heard as frustration", () => {
  const plain = unseen.filter(({ sentiment }) => sentiment === 0);
  const frustrated = share(plain, ({ signals }) => signals.sentiment.value < thresholds.frustrated);
  expect(frustrated).toBeLessThanOrEqual(0.03);
});

test("most unseen displeasure is heard as such", () => {
  const displeased = unseen.filter(({ sentiment }) => sentiment < 0);
  expect(share(displeased, ({ signals }) => signals.sentiment.value < thresholds.negative)).toBeGreaterThan(
    0.5,
  );
});

test("every emotion is found in unseen messages more often than by chance", () => {
  for (const emotion of ["angry", "anxious", "disappointed", "confused", "neutral", "pleased"]) {
    const own = unseen.filter((message) => message.emotion === emotion);
    expect(
      share(own, ({ signals }) => signals.emotion.value === emotion),
      emotion,
    ).toBeGreaterThan(1 / 6);
  }
});

test("unseen English is never taken for another language", () => {
  expect(unseen.filter(({ signals }) => signals.language.value !== "en")).toEqual([]);
});
