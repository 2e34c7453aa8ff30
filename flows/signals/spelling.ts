import { knownWords } from "./models/known-words.ts";
import { vocabulary } from "./vocabulary.ts";

const words = vocabulary.filter((word) => word.length >= 5);
const targets = new Set(words);
let known = new Set([...knownWords.split(" "), ...vocabulary]);
// each word with one letter left out → the word: two words one slip apart share such a form
const forms = new Map<string, string>();
for (const word of words)
  for (const form of withoutOneLetter(word)) if (!forms.has(form)) forms.set(form, word);

/** Whether a word is common English that looks like a slip, or one of the words that support turns on. */
export function knownWord(word: string): boolean {
  return known.has(word);
}

/** One slip (a letter missing, added, changed, or two swapped) in a word that support turns on; else the word itself. */
export function correctSpelling(word: string): string {
  return known.has(word) ? word : (slipOf(word) ?? word);
}

/** Puts another list in place: for training only. */
export function useKnownWords(list: string): void {
  known = new Set([...list.split(" "), ...vocabulary]);
}

/** The word of support's vocabulary that this is one slip away from, whether or not it is a word itself. */
export function slipOf(word: string): string | undefined {
  if (word.length < 5 || word.length > 20 || targets.has(word)) return undefined;
  const missing = forms.get(word);
  if (missing !== undefined) return missing;
  for (const form of withoutOneLetter(word)) {
    if (targets.has(form)) return form;
    const meant = forms.get(form);
    if (meant !== undefined && meant.length === word.length && meant[0] === word[0]) return meant;
  }
  return undefined;
}

function withoutOneLetter(word: string): string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
}
