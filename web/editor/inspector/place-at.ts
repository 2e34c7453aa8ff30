/** A variable being written in a template: `{{or` with the caret behind it. */
export interface Place {
  /** Where `{{` stands. */
  from: number;
  /** What is written after it. */
  words: string;
}

/** The unfinished variable that the caret stands in; null when it stands in plain text. */
export function placeAt(text: string, caret: number): Place | null {
  const before = text.slice(0, caret);
  const open = before.lastIndexOf("{{");
  if (open < 0 || before.includes("}}", open)) return null;
  const words = before.slice(open + 2).trimStart();
  return /^[\w.]*$/.test(words) ? { from: open, words } : null;
}

/** Puts a variable at the caret, or in place of the one being written; with the caret's new place. */
export function putVariable(text: string, caret: number, path: string): { text: string; caret: number } {
  const from = placeAt(text, caret)?.from ?? caret;
  const closed = /^\s*\}\}/.exec(text.slice(caret))?.[0].length ?? 0;
  const put = `{{${path}}}`;
  return { text: text.slice(0, from) + put + text.slice(caret + closed), caret: from + put.length };
}
