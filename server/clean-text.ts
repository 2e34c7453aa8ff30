/** What Postgres and JSON can keep: no NUL, no half of a surrogate pair. */
export function cleanText(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}
