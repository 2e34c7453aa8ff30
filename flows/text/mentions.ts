import type { Test } from "../condition.ts";
import type { Json } from "../json.ts";
import { plainWords } from "./plain-words.ts";

/**
 * The phrases that a text holds as whole words, in any case, with or without accents and apostrophes; of a list, those
 * that one of its entries holds. No phrase is ever read as a pattern, so none can take long.
 */
export function mentions(value: Json, phrases: readonly string[]): string[] {
  const texts = [value].flat().filter((one) => typeof one === "string");
  const said = texts.flatMap(spellings).map(padded);
  return spelled(phrases).flatMap(({ phrase, words }) =>
    words.some((one) => said.some((text) => text.includes(one))) ? [phrase] : [],
  );
}

const none: string[] = [];

/** The phrases that a rule looks for. */
export function phrasesOf(right: Test["right"]): readonly string[] {
  if (Array.isArray(right)) return right;
  return typeof right === "string" ? [right] : none;
}

interface Spelled {
  phrase: string;
  words: string[];
}

/** The phrases of a rule stay the same for as long as its flow runs. */
const kept = new WeakMap<readonly string[], Spelled[]>();

function spelled(phrases: readonly string[]): Spelled[] {
  const before = kept.get(phrases);
  if (before) return before;
  const made = phrases.map((phrase) => ({
    phrase,
    words: spellings(phrase)
      .filter((words) => words !== "")
      .map(padded),
  }));
  kept.set(phrases, made);
  return made;
}

/** “Didn’t” is both “didn t” and “didnt”, and “lawyer’s” is a lawyer too. */
function spellings(text: string): string[] {
  return [...new Set([plainWords(text), plainWords(text.replace(/['’`]/g, ""))])];
}

function padded(words: string): string {
  return ` ${words} `;
}
