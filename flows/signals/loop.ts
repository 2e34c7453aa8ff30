import { intent } from "./intent.ts";
import { Memory } from "./memory.ts";
import { phraseMatcher } from "./phrases.ts";
import { asksAnew, replyLoop } from "./reply-loop.ts";
import { settled } from "./settled.ts";
import type { EarlierMessage, Signal, Span } from "./signal.ts";
import { joinSpans } from "./spans.ts";
import { stem } from "./stem.ts";
import { thresholds } from "./thresholds.ts";
import { type Reading, readWords, type Word } from "./words.ts";

/**
 * 0…1: how much the conversation walks in a circle. The customer repeats an earlier message: by shared content words (stems
 * and synonyms, rare ones weigh more than words of every shop message), and by saying so ("as I said", "third time"). Or
 * the bot repeats itself: that has no words of this message for evidence.
 */
export function loop(reading: Reading, before: EarlierMessage[]): Signal<number> {
  const own = contentWords(reading.words);
  const wish = wishOf(reading);
  keep(reading, own, wish);
  let value = 0;
  let shown: Span[] = [];
  let repeats = 0;
  let returns = 0;
  let back = 0;
  for (const message of before.slice(-6)) {
    const earlier = earlierOf(message);
    const found = own.filter(({ idea }) => earlier.ideas.has(idea));
    const sameWish = wish !== "none" && wish === earlier.wish;
    const shares = likeness(own, earlier);
    if (found.length > 0) repeats++;
    if (earlier.settled) [returns, back] = [0, 0];
    if (sameWish) returns++;
    // it was not served; without a word in common it may be about something else
    if (sameWish && (found.length === 0 || back > 0)) back = backAgain[returns] ?? 1;
    const alike = found.length > 0 ? shares + (sameWish ? 0.2 : 0) : 0;
    if (alike > value) {
      value = alike;
      shown = found.map(({ word: { start, end } }) => ({ start, end }));
    }
  }
  if (back > value) [value, shown] = [back, intent(reading).spans];
  // "cancel", asked whether to pause or to cancel, is an answer and no complaint that it was not heard; said again, it is one.
  // "yes, cancel order 1042" is one however often that was said
  if (((repeats === 1 && isBare(reading)) || isYes(reading)) && asksAnew(before)) value *= 0.4;
  if (before.length > 0 && own.length === 0) value = sameShortText(reading, before);
  const said = findSaying(reading.words);
  // saying so only counts once there is something to repeat, and carries further than likeness alone
  const hint = said.length === 0 ? 0 : Math.max(...said.map((one) => one.weight));
  const total =
    before.length === 0 ? hint * 0.6 : 1 - (1 - Math.min(value, 1)) * (1 - hint) * (1 - replyLoop(before));
  const spans = [...said.map((one) => one.span), ...shown];
  const rounded = Math.round(Math.min(total, 1) * 1000) / 1000;
  return {
    value: rounded,
    confidence: Math.max(rounded, 1 - rounded),
    spans: rounded >= 0.3 ? joinSpans(spans, 4) : [],
  };
}

/** By how often a wish is back in other words since the customer said that all was well. */
const backAgain = [0, 0.3, 0.4, 0.6, 0.8, 0.9];

/** A word or three that may answer a question, as neither "where's my parcel" nor "REFUND!" does. */
function isBare({ words, questions, exclamations, shouted }: Reading): boolean {
  return (
    words.length <= 3 &&
    questions + exclamations === 0 &&
    !shouted &&
    !words.some(({ text }) => asks.has(text))
  );
}

function isYes({ words, questions }: Reading): boolean {
  return questions === 0 && words.length <= 12 && agreeing.has(words[0]?.text ?? "");
}

const agreeing = new Set("yes yeah yep yup sure ok".split(" "));

const asks = new Set("where wheres what whats when whens why how hows who whos which".split(" "));

interface Earlier {
  ideas: Set<string>;
  /** How much these ideas say together. */
  weight: number;
  wish: string;
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
  return keep(reading, contentWords(reading.words), wishOf(reading));
}

function keep(reading: Reading, content: ContentWord[], wish: string): Earlier {
  const ideas = new Set(content.map(({ idea }) => idea));
  const isSettled = settled(reading).value >= thresholds.settled;
  const earlier = { ideas, weight: weightOf(content), wish, settled: isSettled, words: wordsOf(reading) };
  if (reading.text.length <= longestKept) earlierRead.set(reading.text, earlier);
  return earlier;
}

function wordsOf(reading: Reading): string {
  return reading.words.map((word) => word.text).join(" ");
}

// courtesies are no wish
function wishOf(reading: Reading): string {
  const { value } = intent(reading);
  return value === "greeting" || value === "thanks" ? "none" : value;
}

interface ContentWord {
  idea: string;
  word: Word;
}

function contentWords(words: Word[]): ContentWord[] {
  const seen = new Set<string>();
  const content: ContentWord[] = [];
  for (const word of words.slice(0, 300)) {
    if (idle.has(word.text)) continue;
    const idea = ideas.get(word.stem) ?? word.stem;
    if (seen.has(idea)) continue;
    seen.add(idea);
    content.push({ idea, word });
  }
  return content;
}

// the share of the shorter message's ideas that the other has too, doubted when there are few of them
function likeness(own: ContentWord[], theirs: Earlier): number {
  if (own.length === 0 || theirs.weight === 0) return 0;
  const mine = weightOf(own);
  const common = weightOf(own, theirs.ideas);
  const shorter = Math.min(mine, theirs.weight);
  const longer = Math.max(mine, theirs.weight);
  const cover = common / shorter;
  const jaccard = common / (mine + theirs.weight - common);
  const trust = common / (common + 0.6);
  return trust * (0.55 * cover + 0.45 * jaccard) * (shorter / longer < 0.25 ? 0.7 : 1);
}

/** Of all ideas, or of those that are among others. */
function weightOf(content: ContentWord[], among?: Set<string>): number {
  let total = 0;
  for (const { idea } of content) if (!among || among.has(idea)) total += everyday.has(idea) ? 0.5 : 1;
  return total;
}

// "yes" after "yes" is no loop; "hello" after "hello" and "1042" after "1042" are
function sameShortText(reading: Reading, before: EarlierMessage[]): number {
  const own = wordsOf(reading);
  if (own === "" || answers.has(own)) return 0;
  return before.some((message) => earlierOf(message).words === own) ? 0.6 : 0;
}

const answers = new Set("yes|no|ok|thanks|sure|yes please|no thanks|great|perfect|hi|thank you".split("|"));

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

const idle = new Set(
  `a an the this that these those it its he she they them i you we me my your our us is are was were be been am do does did have has had
  having will would can could should shall may might must to of in on at by for from with about as into up out off over and or but if so
  than then there here what when why how who which just really very too also still again please thanks thank hi hello hey ok yes
  no not dont doesnt didnt isnt wasnt havent hasnt cant wont any some all more most now already yet ever never get got go going give let
  know tell ask said say asked told want need like think see look help time something anything nothing thing way sir maam madam dear sorry
  one much many well fine great perfect right sure sounds sound correct works work okay cool nice excellent awesome good morning day ago since told time third second fourth`.split(
    /\s+/,
  ),
);

const ideas = new Map<string, string>();
for (const row of `
deliver ship parcel package delivery shipment shipping dispatch arrive arrival courier transit carrier box packet receive
where track tracking status whereabouts
refund reimburse reimbursement money cash repay
return send
cancel cancellation stop terminate unsubscribe
exchange swap replace replacement
broken break damage defective crack faulty torn smash
wrong incorrect different mistake
missing lack absent lost lose
charge bill pay paid payment debit
discount coupon voucher code promo
size fit large small medium big
late delay overdue
account login log password
address street
change update modify edit
price cost fee expensive
stock available availability
`
  .trim()
  .split("\n")) {
  const words = row.split(" ").map(stem);
  for (const word of words) ideas.set(word, words[0] as string);
}

/** Ideas of nearly every shop message: sharing them alone says little. */
const everyday = new Set(["order", "deliver", "item", "product"].map(stem));
