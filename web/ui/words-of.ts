/** The words and phrases in a text, one a line or between commas; none of them twice, nor one that is there already. */
export function wordsOf(text: string, there: string[] = []): string[] {
  const seen = new Set(there.map((word) => word.toLowerCase()));
  return text
    .split(/[\r\n\t,;]+/)
    .map((word) => word.trim())
    .filter((word) => {
      const fresh = word !== "" && !seen.has(word.toLowerCase());
      seen.add(word.toLowerCase());
      return fresh;
    });
}
