import { aliases } from "./aliases.ts";
import { Memory } from "./memory.ts";
import type { Role } from "./phrase-index.ts";
import { plainLetters } from "./plain-letters.ts";
import { quotedWords } from "./quoted.ts";
import { correctSpelling, knownWord } from "./spelling.ts";
import { stem } from "./stem.ts";

/** A word, emoji or emoticon as the detectors see it; `start`/`end` are offsets into the message. */
export interface Word {
  /** Lower case, without apostrophes, chat spellings and small typos written out. */
  text: string;
  stem: string;
  start: number;
  end: number;
  /** Written in capitals, in a message or at a length where that means something. */
  caps: boolean;
  /** Letters drawn out: "sooo". */
  long: boolean;
  /** Counts up at `.`, `!`, `?` and line breaks. */
  sentence: number;
  /** Counts up at any of those and at commas and dashes: negation stops here. */
  clause: number;
  /** What it can do in each list of phrases, as far as that was asked; of all words written alike. */
  roles: (Role | undefined)[];
}

export interface Reading {
  text: string;
  words: Word[];
  /** Exclamation marks, question marks, and dots drawn out ("…"), in the whole message. */
  exclamations: number;
  questions: number;
  ellipses: number;
  /** More shouting than an acronym: most letters are capitals. */
  shouted: boolean;
  /** For each word, whether it stands between quotation marks. */
  quoted: boolean[];
}

// alternatives of single character classes with bounded prefixes: linear on any text
const tokens =
  /https?:\/\/\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+|<!--[^<>]{0,400}-->|<\/?[a-zA-Z][\w:-]{0,40}(?:\s[^<>\n=]{0,200}=[^<>\n]{0,200}|\s{0,5}\/?)>|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’`*\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]*|<\/?3|[:;=][-']?[)(\][dDpP/\\|oO]|\p{Extended_Pictographic}|[!?.…]+|\n+|[,;:()–—]|\s-\s/gu;
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;

/** Splits a message into words once, for all detectors. */
export function readWords(text: string): Reading {
  const words: Word[] = [];
  const said = { exclamations: 0, questions: 0, ellipses: 0 };
  const letters = { upper: 0, lower: 0 };
  let sentence = 0;
  let clause = 0;
  for (const match of text.matchAll(tokens)) {
    const token = match[0];
    const first = token.charCodeAt(0);
    if (isStop(first)) {
      said.exclamations += count(token, "!");
      said.questions += count(token, "?");
      if (token.length > 1 && (token.startsWith("..") || token.includes("…"))) said.ellipses++;
      sentence++;
      clause++;
    } else if (isPause(token) || isTag(token)) {
      clause++;
    } else {
      const { text: meant, stem: base, caps, long, upper, lower, roles } = tokenOf(token);
      letters.upper += upper;
      letters.lower += lower;
      const start = match.index;
      const end = start + token.length;
      words.push({ text: meant, stem: base, start, end, caps, long, sentence, clause, roles });
    }
  }
  const shouted = letters.upper >= 6 && letters.upper > 3 * letters.lower;
  return { text, words, ...said, shouted, quoted: quotedWords(text, words) };
}

/** What a token says wherever it stands. */
interface Token {
  text: string;
  stem: string;
  caps: boolean;
  long: boolean;
  upper: number;
  lower: number;
  roles: (Role | undefined)[];
}

// words come again and again: what was made of one is kept, if it is no longer than words are
const known = new Memory<Token>(10_000);
const longestKept = 24;

function tokenOf(written: string): Token {
  const seen = known.get(written);
  if (seen) return seen;
  const clean = plainLetters(written.replace(invisible, ""));
  const upper = countCapitals(clean);
  const { text, long } = spell(clean.toLowerCase());
  const caps = upper > 1 && upper === clean.replace(/[^\p{L}]/gu, "").length && /\p{Lu}/u.test(clean);
  const token = { text, stem: stem(text), caps, long, upper, lower: clean.length - upper, roles: [] };
  if (written.length <= longestKept) known.set(written, token);
  return token;
}

/** The word as the phrase lists write it. */
function spell(lower: string): { text: string; long: boolean } {
  if (lower.startsWith("http") || lower.startsWith("www.")) return { text: "@link", long: false };
  if (lower.includes("@")) return { text: "@address", long: false };
  const alias = aliases.get(lower);
  if (alias !== undefined) return { text: alias, long: false };
  if (lower.includes("*")) return { text: uncensor(lower), long: false };
  let text = lower.replace(/[’`]/g, "'");
  if (text.includes("'")) text = text.replace(/'(ll|d|re|ve|m|s)$/, "").replaceAll("'", "");
  const short = shorten(text);
  if (short !== text) return { text: aliases.get(short) ?? short, long: true };
  return { text: aliases.get(text) ?? correctSpelling(text), long: false };
}

/** "sooo" → "so", "goood" → "good": two letters where that is a word, else one. */
function shorten(text: string): string {
  if (!/([a-z])\1\1/.test(text)) return text;
  const two = text.replace(/([a-z])\1{2,}/g, "$1$1");
  return knownWord(two) ? two : text.replace(/([a-z])\1{2,}/g, "$1");
}

function uncensor(text: string): string {
  const bare = text.replace(/\*+$/, "");
  if (bare.length >= 3 && !bare.includes("*")) return /^(fuc|bul)/.test(bare) ? "fuck" : bare;
  if (/^bull/.test(text)) return "bullshit";
  if (/^f/.test(text)) return "fuck";
  if (/^sh?\*/.test(text)) return "shit";
  if (/^(b|a)\*/.test(text)) return "bitch";
  return text.replaceAll("*", "");
}

function isStop(code: number): boolean {
  return code === 33 || code === 63 || code === 46 || code === 8230 || code === 10;
}

function isPause(token: string): boolean {
  return token.length === 1 ? ",;:()–—".includes(token) : token.trim() === "-";
}

/** Of HTML: what is in it was not said. */
function isTag(token: string): boolean {
  return token.length > 2 && token.startsWith("<") && token.endsWith(">");
}

function count(token: string, mark: string): number {
  return token.split(mark).length - 1;
}

function countCapitals(token: string): number {
  let capitals = 0;
  for (let i = 0; i < token.length; i++) {
    const code = token.charCodeAt(i);
    if (code >= 65 && code <= 90) capitals++;
  }
  return capitals;
}
