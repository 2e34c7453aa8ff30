import type { Span } from "../signals/signal.ts";

const longest = 140;

/** The words in curly quotes, on one line, cut at a word where they are long. */
export function quote(text: string): string {
  const line = text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.,;:]+$/, "");
  if (line.length <= longest) return `“${line}”`;
  const cut = line.slice(0, longest);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2))}…”`;
}

/** The sentence of a message that a span stands in; the whole message when it has one only. */
export function sentenceAround(text: string, span: Span | undefined): Span {
  const stops = [...text.matchAll(/[.!?]+\s+|\n+/g)].map((stop) => stop.index + stop[0].length);
  const at = span?.start ?? 0;
  const start = stops.filter((stop) => stop <= at).at(-1) ?? 0;
  const end = stops.find((stop) => stop > at) ?? text.length;
  const trimmed = text.slice(start, end).trimEnd().length;
  return { start, end: start + trimmed };
}

/** "a", "a and b", "a, b and c". */
export function listed(words: string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "three", and digits above ten. */
export function countInWords(count: number): string {
  return numbers[count] ?? String(count);
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
