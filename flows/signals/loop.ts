import { type ContentWord, contentWords, everyday, likeness, weightOf } from "./content-words.ts";
import { intent } from "./intent.ts";
import { isAnswer } from "./is-answer.ts";
import { Memory } from "./memory.ts";
import { phraseMatcher } from "./phrases.ts";
import { asksAnew, isOffered, replyLoop } from "./reply-loop.ts";
import { settled } from "./settled.ts";
import type { EarlierMessage, Signal, Span } from "./signal.ts";
import { joinSpans } from "./spans.ts";
import { thresholds } from "./thresholds.ts";
import { type Reading, readWords, type Word } from "./words.ts";

/**
 * 0…1: how much the conversation walks in a circle. The customer repeats an earlier message: by shared content words (stems
 * and synonyms, rare ones weigh more than words of every shop message), by a wish that is back in other words, and by saying
 * so ("as I said", "third time"). Or the bot repeats itself: that has no words of this message for evidence.
 */
export function loop(reading: Reading, before: EarlierMessage[]): Signal<number> {
  const own = contentWords(reading.words);
  const mine = keep(reading, own);
  const { value: alike, spans: shown } = likest(reading, { own, mine }, before.slice(-6));
  const said = findSaying(reading.words);
  // saying so only counts once there is something to repeat, and carries further than likeness alone
  const hint = said.length === 0 ? 0 : Math.max(...said.map((one) => one.weight));
  const total = before.length === 0 ? hint * 0.6 : 1 - (1 - alike) * (1 - hint) * (1 - replyLoop(before));
  const value = Math.round(Math.min(total, 1) * 1000) / 1000;
  const spans = [...said.map((one) => one.span), ...shown];
  return {
    value,
    confidence: Math.max(value, 1 - value),
    spans: value >= 0.3 ? joinSpans(spans, 4) : [],
  };
}

interface Own {
  own: ContentWord[];
  mine: Earlier;
}

/** How much it repeats the earlier message that it is most like, and the words that they share. */
function likest(
  reading: Reading,
  { own, mine }: Own,
  before: EarlierMessage[],
): { value: number; spans: Span[] } {
  const earlier = before.map(earlierOf);
  if (earlier.length > 0 && own.length === 0) {
    const back = backAgain(mine, earlier);
    const same = sameShortText(mine, earlier);
    return back > same ? { value: back, spans: intent(reading).spans } : { value: same, spans: [] };
  }
  let value = 0;
  let shared: ContentWord[] = [];
  let repeats = 0;
  for (const one of earlier) {
    const found = own.filter(({ idea }) => one.ideas.has(idea));
    if (found.length === 0) continue;
    repeats++;
    const alike =
      (likeness(own, one) + (isWish(mine.wish, one) ? 0.2 : 0)) * (asksOther(mine, one) ? 0.6 : 1);
    if (alike > value) [value, shared] = [alike, found];
  }
  const back = backAgain(mine, earlier);
  const spans =
    back > value ? intent(reading).spans : shared.map(({ word: { start, end } }) => ({ start, end }));
  const isNew = own.some(({ idea }) => earlier.every(({ ideas }) => !ideas.has(idea)));
  const answers = asksAnew(before) && isAnswer(reading, { repeats, isNew, offered: isOffered(before) });
  // who thanks for a thing has it
  const served = mine.settled || answers ? 0.4 : 1;
  return { value: Math.min(Math.max(value, back), 1) * served, spans };
}

function isWish(wish: string, earlier: Earlier): boolean {
  return wish !== "none" && wish === earlier.wish;
}

/** "How much is it" after "do you ship there" asks on, and not again. */
function asksOther({ asks }: Earlier, earlier: Earlier): boolean {
  return asks !== null && earlier.asks !== null && asks !== earlier.asks;
}

// of these each question is another one
const manifold = new Set(["product_question", "stock_question", "place_order"]);

/**
 * How much says that a wish is back, in whatever words, since the customer said that all was well: it was not served. One about
 * other things is another.
 */
function backAgain(mine: Earlier, earlier: Earlier[]): number {
  let times = 0;
  let otherwise = false;
  for (const one of earlier) {
    if (one.settled) [times, otherwise] = [0, false];
    if (!isWish(mine.wish, one) || manifold.has(mine.wish) || isAboutOther(mine, one)) continue;
    times++;
    otherwise ||= ![...mine.ideas].some((idea) => one.ideas.has(idea));
  }
  // the very same words are likeness
  return otherwise ? (byTimes[times] ?? 0.9) : 0;
}

const byTimes = [0, 0.3, 0.4, 0.6, 0.8];

function isAboutOther({ about }: Earlier, earlier: Earlier): boolean {
  return about.length > 0 && earlier.about.length > 0 && !about.some((idea) => earlier.ideas.has(idea));
}

interface Earlier {
  ideas: Set<string>;
  /** Those beside the wish: what it is about. */
  about: string[];
  /** How much these ideas say together. */
  weight: number;
  wish: string;
  /** What kind of thing it asks for, where it asks. */
  asks: string | null;
  /** It says that what came before it is done. */
  settled: boolean;
  /** As they were read, so that the same in other letters is the same. */
  words: string;
}

// each message is compared with those after it, up to six times: what was made of it when it was heard is kept
const earlierRead = new Memory<Earlier>(4000);
const longestKept = 1000;

function earlierOf({ text }: EarlierMessage): Earlier {
  const known = earlierRead.get(text);
  if (known) return known;
  const reading = readWords(text);
  return keep(reading, contentWords(reading.words));
}

function keep(reading: Reading, content: ContentWord[]): Earlier {
  const wish = wishOf(reading);
  const named = wish === "none" ? [] : intent(reading).spans;
  const isNamed = ({ start }: Word) => named.some((span) => start >= span.start && start < span.end);
  const beside = content.filter(({ idea, word }) => !everyday.has(idea) && !isNamed(word));
  const earlier = {
    ideas: new Set(content.map(({ idea }) => idea)),
    about: beside.map(({ idea }) => idea),
    weight: weightOf(content),
    wish,
    asks: askedFor(reading),
    settled: settled(reading).value >= thresholds.settled,
    words: wordsOf(reading),
  };
  if (reading.text.length <= longestKept) earlierRead.set(reading.text, earlier);
  return earlier;
}

/** "cost" or "time" of a question for how much or how long, "" of any other, null where nothing is asked. */
function askedFor({ words, questions }: Reading): string | null {
  const at = words.findIndex(({ text }) => inquiring.has(text));
  if (at < 0) return questions > 0 ? "" : null;
  const [first, second] = [words[at]?.text, words[at + 1]?.text ?? ""];
  const isTime = first === "when" || (first === "what" && second === "time");
  if (isTime || (first === "how" && (second === "long" || second === "soon"))) return "time";
  return words.some(({ text }) => costs.has(text)) ? "cost" : "";
}

const inquiring = new Set("what whats when where wheres how which do does is are can could".split(" "));
const costs = new Set("much cost costs price fee".split(" "));

function wordsOf(reading: Reading): string {
  return reading.words.map((word) => word.text).join(" ");
}

// courtesies are no wish
function wishOf(reading: Reading): string {
  const { value } = intent(reading);
  return value === "greeting" || value === "thanks" ? "none" : value;
}

// "yes" after "yes" is no loop; "hello" after "hello" and "1042" after "1042" are
function sameShortText({ words }: Earlier, before: Earlier[]): number {
  if (words === "" || shortAnswers.has(words)) return 0;
  return before.some((earlier) => earlier.words === words) ? 0.6 : 0;
}

const shortAnswers = new Set(
  "yes|no|ok|thanks|sure|yes please|no thanks|great|perfect|hi|thank you".split("|"),
);

const findSaying = phraseMatcher([
  ["second|third|fourth|fifth|sixth|tenth time (that) (i)", 0.55],
  ["last time i ask|tell|say|repeat", 0.5],
  ["#|two|three|four|five|many|several|multiple|countless times", 0.35],
  ["how many (more) times", 0.6],
  ["as|like i (have) (already) (just) said|told|wrote|mentioned|explained|asked", 0.6],
  [
    "i (have) (just|already) (just|already) said|told|asked|wrote|explained|mentioned|answered|gave|sent",
    0.35,
  ],
  ["already said|told|asked|wrote|explained|mentioned|answered|gave|sent|provided|tried|checked|did", 0.45],
  ["told you (that) (already|before|twice)", 0.5],
  ["asked you|this|that|already|before|twice", 0.45],
  ["asking|ask~|tell~|say~|repeat~|explain~ .. again|twice", 0.5],
  ["once again|more", 0.35],
  ["i repeat|am repeating", 0.6],
  ["repeating|repeat myself", 0.6],
  ["same question|answer|thing|problem|issue|message|response|link|article (again)", 0.5],
  ["keep|kept asking|saying|telling|sending|giving|repeating|getting", 0.5],
  ["over and over", 0.55],
  ["going (round|around) in circles", 0.7],
  ["in circles", 0.6],
  ["not what i (had) (just) asked|said|meant|wanted", 0.55],
  ["that (is) not (what) (my|an|i|answer) (answer|question|asked)", 0.45],
  ["answer|read my question|message|messages", 0.45],
  ["still no|not|nothing|waiting|the|havent|hasnt|dont|doesnt|didnt", 0.25],
  ["did that|already did (that|this|it)", 0.35],
]);
