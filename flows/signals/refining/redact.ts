import type { Span } from "../signal.ts";

/** A message without what identifies people or opens doors, and the way back from its places to the message's. */
export interface Redacted {
  text: string;
  /** The span of the message that a span of `text` stands for; a placeholder stands for all that it took the place of. */
  original: (span: Span) => Span;
}

/**
 * Takes out links, e-mail addresses, account numbers and long runs of digits (cards, telephones), however they are spaced.
 * Numbers of up to six digits stay: orders have them. Names stay too, as nobody can tell them from other words.
 */
export function redact(text: string): Redacted {
  const pieces: Piece[] = [];
  let redacted = "";
  let from = 0;
  for (const match of text.matchAll(personal)) {
    const { index: start } = match;
    const end = start + match[0].length;
    const placeholder = placeholderFor(match[0]);
    redacted += text.slice(from, start) + placeholder;
    pieces.push({ at: redacted.length - placeholder.length, length: placeholder.length, start, end });
    from = end;
  }
  return {
    text: redacted + text.slice(from),
    original: ({ start, end }) => ({
      start: place(pieces, start, "start"),
      end: place(pieces, end - 1, "end") + 1,
    }),
  };
}

/** A placeholder in the redacted text, and what it stands for in the message. */
interface Piece extends Span {
  at: number;
  length: number;
}

// each repetition is bounded or begins with what ends the one before it: linear on any text
const unseen = "\\s().\\-/\\u00ad\\u200b-\\u200f\\u2060";
const personal = new RegExp(
  [
    "(?:https?:\\/\\/|www\\.)\\S+",
    "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,255}",
    "\\b[A-Z]{2}\\p{Nd}{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\\b",
    `\\+?\\p{Nd}(?:[${unseen}]{0,3}\\p{Nd}){6,}`,
  ].join("|"),
  "gu",
);

function placeholderFor(personal: string): string {
  if (/^(https?:|www\.)/.test(personal)) return "[link]";
  return personal.includes("@") ? "[e-mail]" : "[number]";
}

function place(pieces: Piece[], at: number, side: "start" | "end"): number {
  let moved = 0;
  for (const piece of pieces) {
    if (at < piece.at) break;
    if (at < piece.at + piece.length) return side === "start" ? piece.start : piece.end - 1;
    moved = piece.end - (piece.at + piece.length);
  }
  return at + moved;
}
