/** Longer texts are told by the words that changed, with a few around them. */
const whole = 90;
const around = 3;

/** “now reads “We are sorry.” instead of “Sorry.””: the words of a text that changed; `said` to the customer, or kept. */
export function textChange(before: string, after: string, said = false): string {
  if (after === "")
    return said ? `no longer says ${brief(before)}` : `is now empty instead of ${brief(before)}`;
  if (before === "") return said ? `now says ${brief(after)}` : `is now ${brief(after)} instead of empty`;
  if (before.length <= whole && after.length <= whole) return `now reads “${after}” instead of “${before}”`;
  const [was, is] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)];
  const least = Math.min(was.length, is.length);
  let start = 0;
  while (start < least && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < least - start && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  return `now reads ${cut(is, start, end)} instead of ${cut(was, start, end)}`;
}

function cut(words: string[], start: number, end: number): string {
  const from = Math.max(0, start - around);
  const to = Math.min(words.length, words.length - end + around);
  const part = words.slice(from, to).join("").trim();
  const shortened = part.length > 200 ? `${part.slice(0, 199).toWellFormed()}…` : part;
  return `“${from > 0 ? "… " : ""}${shortened}${to < words.length ? " …" : ""}”`;
}

/** A text in quotes, cut where it is long. */
export function brief(text: string): string {
  return `“${
    text.length > whole
      ? `${text
          .slice(0, whole - 1)
          .trimEnd()
          .toWellFormed()}…`
      : text
  }”`;
}
