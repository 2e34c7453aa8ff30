import type { Word } from "./words.ts";

/**
 * The numbers of orders in a message, each once: those that are called so ("order 11", "orders 12 and 13", "#88140"), and
 * bare ones that look like another one ("88102 … 88140"). Prices, years, telephones, addresses and whatever else is called by
 * its name are none.
 */
export function orderNumbers(text: string, words: Word[]): Word[] {
  const found = new Map<string, Numbered>();
  let last: Numbered | undefined;
  for (const [at, word] of words.entries()) {
    const shape = shapeOf(word.text);
    if (shape === null || (last && goesOn(text.slice(last.word.end, word.start), last.shape, shape)))
      continue;
    const called = calledBy(words, at) ?? (text.charAt(word.start - 1) === "#" ? "order" : null);
    const listed = last && !called && isListed(words, last.at, at);
    const kind = called ?? (listed ? last?.kind : isElse(text, words, at) ? "else" : "bare") ?? "bare";
    last = { word, at, shape, kind };
    if (!found.has(word.text)) found.set(word.text, last);
  }
  if (found.size === 0) return [];
  const all = [...found.values()];
  const orders = all.filter(({ kind }) => kind === "order");
  const bare = all.filter(({ kind, shape }) => kind === "bare" && shape.length >= shortestBare);
  const alike = bare.filter((one) =>
    [...orders, ...bare].some((other) => other !== one && other.shape === one.shape),
  );
  const single = orders.length === 0 && alike.length === 0 ? bare.slice(0, 1) : [];
  return [...orders, ...alike, ...single].sort((a, b) => a.at - b.at).map(({ word }) => word);
}

interface Numbered {
  word: Word;
  at: number;
  /** What numbers of one shop share: letters before, and how many figures. */
  shape: string;
  kind: "order" | "else" | "bare";
}

const shortestBare = 4;

/** "a0000" for "A1009"; null for what is no number, or too long for an order's. */
function shapeOf(text: string): string | null {
  const last = text.charCodeAt(text.length - 1);
  // nearly all that is asked about is a plain word
  if (last < 48 || last > 57) return null;
  return /^[a-z]{0,3}\d{2,10}$/.test(text) ? text.replace(/\d/g, "0") : null;
}

/** "771-204" and "555 1234" are one number. */
function goesOn(between: string, before: string, shape: string): boolean {
  if (/^\s?[-–./]\s?$/.test(between)) return true;
  return between === " " && (before !== shape || shape.length < shortestBare);
}

/** Whose number the words before say that it is. */
function calledBy(words: Word[], at: number): "order" | "else" | null {
  for (let back = 1; back <= 4; back++) {
    const { text = "", sentence } = words[at - back] ?? {};
    if (sentence !== words[at]?.sentence) return null;
    if (orders.has(text)) return "order";
    if (others.has(text)) return "else";
    if (!between.has(text)) return null;
  }
  return null;
}

const orders = new Set("order orders".split(" "));
const others = new Set(
  `customer client phone telephone mobile cell zip zipcode postcode postal apt apartment flat house unit room suite article item sku model
  account card paid pay paying cost costs price charged charge voucher code pin tracking invoice ticket case size in since until year call ring`.split(
    /\s+/,
  ),
);
const between = new Set("number numbers no nr is was my the a me on are for".split(" "));

/** "12 and 13": what stands beside a number in a list is what that one is. */
function isListed(words: Word[], from: number, to: number): boolean {
  return (
    words.slice(from + 1, to).every(({ text }) => text === "and" || text === "or" || text === "plus") &&
    to - from <= 2
  );
}

const currencies = new Set("dollar dollars euro euros pound pounds quid bucks yen kr usd eur gbp".split(" "));
const streets = new Set("street st road rd avenue ave lane drive way boulevard main high".split(" "));

function isElse(text: string, words: Word[], at: number): boolean {
  const word = words[at] as Word;
  const after = words.slice(at + 1, at + 3).map((one) => one.text);
  return (
    /^(19|20)\d\d$/.test(word.text) ||
    word.text.replace(/\D/g, "").length > 8 ||
    /[$€£]\s?$/.test(text.slice(Math.max(0, word.start - 2), word.start)) ||
    currencies.has(after[0] ?? "") ||
    after.some((one) => streets.has(one))
  );
}
