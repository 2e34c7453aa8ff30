import { Memory } from "./memory.ts";
import { noisyOr } from "./noisy-or.ts";
import { Group } from "./phrases.ts";
import type { EarlierMessage, ReplyMark } from "./signal.ts";
import { type Reading, readWords, type Word } from "./words.ts";

/** Messages with a reply to the last of them kept beside it. */
export function withReply<Message extends EarlierMessage>(heard: Message[], text: string): Message[] {
  const last = heard.at(-1);
  const mark = last && text !== "" ? markReply(text) : "";
  if (!last || mark === "") return heard;
  return [...heard.slice(0, -1), { ...last, replies: [...(last.replies ?? []), mark].slice(-repliesKept) }];
}

const repliesKept = 4;

/** What a reply does, by the letter of its mark. */
export const replyDoes = {
  gaveUp: "g",
  didNotUnderstand: "u",
  failed: "f",
  asked: "a",
  offered: "o",
  told: "t",
} as const;

/**
 * A letter for what a reply does, and a hash of its words. Of replies that fail or give up, names and numbers are left out:
 * "nothing on Monday" and "nothing on Tuesday" fail alike. Courtesies may come as often as they like: "".
 */
export function markReply(text: string): ReplyMark {
  const known = marks.get(text);
  if (known !== undefined) return known;
  const mark = readMark(text);
  if (text.length <= longestRead) marks.set(text, mark);
  return mark;
}

// most replies are a flow's own sentences
const marks = new Memory<ReplyMark>(2_000);

function readMark(text: string): ReplyMark {
  const reading = readWords(text.slice(0, longestRead));
  const does = deedOf(reading);
  if (does === null) return "";
  const bare = does !== "asked" && does !== "told";
  return `${replyDoes[does]}${hash(bare ? withoutNames(reading) : reading.words.map((word) => word.text))}`;
}

const longestRead = 600;

function deedOf({ words, questions }: Reading): keyof typeof replyDoes | null {
  const sure = (found: { weight: number }[]) => noisyOr(found.map((one) => one.weight));
  if (sure(givesUp(words)) >= 0.5) return "gaveUp";
  if (misses(words).length > 0) return "didNotUnderstand";
  if (fails(words).length > 0) return "failed";
  if (courtesies(words).length > 0) return null;
  const asks = questions > 0 || requests(words).length > 0;
  if (asks) return offers(words).length > 0 ? "offered" : "asked";
  // a word or two ("Done.", "Of course!") may come again
  return words.length >= 6 ? "told" : null;
}

const replyPhrases = new Group();

/** The reply says that it cannot help. */
const givesUp = replyPhrases.matcher([
  ["only able to|help|assist|answer|handle", 0.8],
  ["can only help|assist|answer|handle|do|deal", 0.8],
  ["cant|unable|couldnt (to) help|assist|answer (you) (with) (that|this|it|you|your)", 0.7],
  ["not able to help|assist|answer|do", 0.7],
  ["not something|anything (that) i|we can|do|am", 0.7],
  ["not trained|designed|built|programmed|equipped to|for", 0.7],
  ["beyond|outside (of) (what|my) (i|we) (can|am|capabilities|abilities|ability|scope)", 0.7],
  ["i dont|cant know|have (the|an|any|a) (answer|answers|information|access)", 0.5],
  ["no|not (an|any) answer|information to|for|on|about that|this|your", 0.6],
  ["found|find nothing|anything|no (answer|article|articles) on|about|for that|this|it|your", 0.5],
  ["not sure i|how|about can|to|that", 0.5],
]);

/** The reply says that it did not understand. */
const misses = replyPhrases.matcher([
  [
    "dont|didnt|not|cant|couldnt (quite|really|fully|sure|able) (i|to) understand|understood|catch|follow|recognise|recognize",
    1,
  ],
  ["didnt (quite) get that|this|it", 1],
  ["rephrase|reword", 1],
  ["(say|put|write|try) (that|it) in other|different words", 1],
]);

/** The reply says that something did not work out. */
const fails = replyPhrases.matcher([
  ["unfortunately|unable|unavailable|unsuccessful|afraid|failed|fails|sorry", 1],
  [
    "cant|couldnt|wasnt|isnt|not|didnt|doesnt|no (longer) find|found|able|available|possible|successful|match|work|working|authenticate|verify",
    1,
  ],
  ["there is|are no|nothing", 1],
]);

const courtesies = replyPhrases.matcher([
  ["anything|something|what else (i|that|you)", 1],
  ["bye|goodbye|welcome|hello|hi", 1],
  ["have a (very) nice|good|great|lovely", 1],
  ["how|what can|may|do i|we (help|do|assist|for)", 1],
  ["^ thanks|thank (you) (for) (your) (patience|message|time) $", 1],
  ["did|does|was that|this|it (help|answer|solve|fix|what)", 1],
]);

/** It proposes something that it would do, or to go on: such a question may be put again. */
const offers = replyPhrases.matcher([
  ["shall|should i|we", 1],
  ["can|could|may i|we .. for|it|this|that|them you|now", 1],
  ["^ would|do you (still) like|want|need|wish|prefer", 1],
  ["is|are that|this|it|these|those|everything|you (all) ok|right|correct|fine|sure|good", 1],
]);

const requests = replyPhrases.matcher([["please", 1]]);

/** The words with each row of names and numbers as one gap. */
function withoutNames(reading: Reading): string[] {
  const bare: string[] = [];
  for (const [at, { text }] of reading.words.entries()) {
    const after = bare.at(-1) === gap;
    if (!isName(reading, at) && !(after && (text === "am" || text === "pm"))) bare.push(text);
    else if (!after) bare.push(gap);
  }
  return bare;
}

function isName({ text, words }: Reading, at: number): boolean {
  const word = words[at] as Word;
  const before = words[at - 1];
  if (/\p{N}/u.test(word.text)) return true;
  const first = text.charAt(word.start);
  const capital = first !== first.toLowerCase() && word.text !== "i";
  // "Dr. Morgan" is one sentence
  const begins = before === undefined || (before.sentence !== word.sentence && before.text.length > 2);
  return capital && !begins;
}

const gap = "#";

/** FNV-1a over UTF-16 units, in letters and digits: two replies in four thousand million share one by chance. */
function hash(words: string[]): string {
  let value = 0x811c9dc5;
  for (const word of words) {
    for (let at = 0; at <= word.length; at++)
      value = Math.imul(value ^ (at < word.length ? word.charCodeAt(at) : 32), 0x01000193) >>> 0;
  }
  return value.toString(36);
}
