import type { Word } from "./words.ts";

/**
 * For each word, whether it stands between quotation marks: it is a button's, a page's or somebody else's, and tells nothing
 * of what the customer wants. A message that is nothing but a quotation is the customer's own.
 */
export function quotedWords(text: string, words: Word[]): boolean[] {
  const marks = marksIn(text);
  if (marks.length < 2) return words.map(() => false);
  let passed = 0;
  const quoted = words.map(({ start }) => {
    while (passed < marks.length && (marks[passed] as number) < start) passed++;
    // an odd one out opens nothing
    return passed % 2 === 1 && passed < marks.length;
  });
  return quoted.filter((inside) => !inside).length > 1 ? quoted : words.map(() => false);
}

function marksIn(text: string): number[] {
  const marks = doubleMarksIn(text);
  // most texts have no quotation marks at all, and many apostrophes
  if (marks.length > 0 || !/(?:^|[\s(])['‘]/.test(text)) return marks;
  return [...text.matchAll(inSingleMarks)].flatMap(({ 0: quotation, index }) => [
    index,
    index + quotation.length - 1,
  ]);
}

/**
 * Two to eight words between single marks that stand at words' ends. Others are apostrophes: of 'em and 'cause, and of what
 * is somebodies' where more words follow.
 */
const inSingleMarks =
  /(?<![\p{L}\p{N}])['‘](?!(?:cause|cos|coz|cuz|em|im|er|ere|til|till|n|bout|twas|tis|course|fraid|ello)(?!\p{L}))(?:\p{L}+(?:['’]\p{L}+)?[ ,]{1,2}){1,7}\p{L}+(?:['’]\p{L}+)?[.!?]?(?<!s(?=['’] \p{L}))['’](?![\p{L}\p{N}])/gu;

function doubleMarksIn(text: string): number[] {
  const marks: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/["“”„«»]/g)) {
    // 24" is a length, unless it ends what was quoted
    const inches = mark === '"' && marks.length % 2 === 0 && /\d/.test(text.charAt(index - 1));
    if (!inches) marks.push(index);
  }
  return marks;
}
