import { readWords } from "./words.ts";

/**
 * A phrase of a workspace's list in the language of `phrases.ts`. A word stands for its other forms, too (refund: refunds,
 * refunded). A `*` at its end stands for any end (`allerg*`: allergic, allergen), one by itself for up to three words
 * between, and `/` between words for either.
 */
export function ownPhrase(written: string): string {
  return piecesOf(written).join(" ");
}

/** Why a phrase could never be found, and the way out; null for one that can. */
export function phraseProblem(written: string): string | null {
  const [first] = piecesOf(written);
  if (first === undefined)
    return written === "" ? "Remove the empty phrase." : `“${written}” has no word in it.`;
  if (first === gap) return `Begin “${written}” with a word: a * by itself stands between words.`;
  if (/^\d/.test(first)) return `Begin “${written}” with a word: figures alone stand in too many messages.`;
  return null;
}

const gap = "..";

function piecesOf(written: string): string[] {
  return written
    .split(/\s+/)
    .flatMap((piece) => (piece === "*" ? [gap] : either(piece)))
    .filter((piece, index, all) => piece !== gap || (index < all.length - 1 && all[index - 1] !== gap));
}

/** A word as messages are read, so that both are spelled alike; one that is read as several stays several. */
function either(piece: string): string[] {
  const alternatives = piece.split("/").map((one) => {
    const words = readWords(one.replace(/\*+$/, "")).words.map(({ text }) =>
      text.replace(/[|~()^$#@_]/g, ""),
    );
    const spelled = words.filter((word) => word !== "").map((word) => formsOf(word).join("|"));
    return one.endsWith("*") ? withBeginning(spelled, one) : spelled;
  });
  const single = alternatives.filter((words) => words.length === 1);
  return single.length > 1 ? [single.flat().join("|")] : alternatives.flat();
}

/** A word and what is made of it by an ending; by stems, "car" would hear "care" and "hat" that somebody hates. */
function formsOf(word: string): string[] {
  if (!/^[a-z]{3,}$/.test(word)) return [word];
  if (/[^aeiou]y$/.test(word))
    return [...endings(word, "ing"), ...endings(word.slice(0, -1), "ies", "ied").slice(1)];
  if (word.endsWith("e")) return [...endings(word, "s", "d"), ...endings(word.slice(0, -1), "ing").slice(1)];
  const doubled = /[^aeiou][aeiou][bdglmnprt]$/.test(word)
    ? endings(word + word.slice(-1), "ed", "ing").slice(1)
    : [];
  return [...endings(word, "s", "es", "ed", "ing"), ...doubled];
}

function endings(word: string, ...all: string[]): string[] {
  return [word, ...all.map((ending) => word + ending)];
}

/** The last word stands for whatever begins as it is written, too: half a word has no spelling that could be corrected. */
function withBeginning(words: string[], written: string): string[] {
  const beginning = /[\p{L}\p{N}]*$/u.exec(written.toLowerCase().replace(/\*+$/, ""))?.[0] ?? "";
  // a letter or two would stand in too many
  if (beginning.length < shortest) return words;
  return [...words.slice(0, -1), `${words.at(-1) ?? beginning}|${beginning}~|${beginning}*`];
}

const shortest = 3;
