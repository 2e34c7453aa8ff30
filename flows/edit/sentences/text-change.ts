/** Longer texts are told by the words that changed, with a few around them. */
const whole = 90;
const around = 3;

/** “reads “We are sorry.” instead of “Sorry.””: the words of a text that changed. */
export function textChange(before: string, after: string): string {
  if (before.length <= whole && after.length <= whole)
    return `reads ${quote(after)} instead of ${quote(before)}`;
  const [was, is] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)];
  const least = Math.min(was.length, is.length);
  let start = 0;
  while (start < least && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < least - start && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  return `reads ${cut(is, start, end)} instead of ${cut(was, start, end)}`;
}

function cut(words: string[], start: number, end: number): string {
  const from = Math.max(0, start - around);
  const to = Math.min(words.length, words.length - end + around);
  const part = words.slice(from, to).join("").trim();
  const shortened = part.length > 200 ? `${part.slice(0, 199).toWellFormed()}…` : part;
  return `“${from > 0 ? "… " : ""}${shortened}${to < words.length ? " …" : ""}”`;
}

function quote(text: string): string {
  return text ? `“${text}”` : "nothing";
}
