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
    return words.filter((word) => word !== "").map((word) => inForms(word, one.endsWith("*")));
  });
  const single = alternatives.filter((words) => words.length === 1);
  return single.length > 1 ? [single.flat().join("|")] : alternatives.flat();
}

/** A beginning of a letter or two would stand in too many words. */
function inForms(word: string, open: boolean): string {
  if (/^\d+$/.test(word)) return word;
  return open && word.length >= shortest ? `${word}~|${word}*` : `${word}~`;
}

const shortest = 3;
