import type { Word } from "./words.ts";

/**
 * What is kept apart, each with something that a customer may want of it: a shop's order, subscription, account and rewards,
 * and those who carry and take payments for it.
 */
type System = "order" | "subscription" | "account" | "rewards" | "payment" | "carrier";

export interface AskedOf {
  system: System;
  /** The word that names it, or what is to be done with it. */
  word: Word;
}

/**
 * Each system that something is asked of in a request of its own, the first of them for each; "where is my order and cancel
 * my subscription" has two. A second system within one request is where or why ("track my order in my account"), and what is
 * told rather than asked for is the reason for it.
 */
export function systemsAsked(words: Word[]): AskedOf[] {
  const asked: AskedOf[] = [];
  if (!namesTwo(words)) return asked;
  const seen = new Set<System>();
  let going = false;
  for (const part of partsOf(words)) {
    going = isRequest(part) || (going && namesMore(part));
    if (!going) continue;
    const named = systemsIn(part);
    if (named[0] && named.every(({ system }) => !seen.has(system))) asked.push(named[0]);
    for (const { system } of named) seen.add(system);
  }
  return asked;
}

/** Most messages name one at most. */
function namesTwo(words: Word[]): boolean {
  let first: System | undefined;
  return words.some(({ text }, at) => {
    const system = systemOf(text, words[at - 1]?.text, words[at + 1]?.text);
    first ??= system;
    return system !== undefined && system !== first;
  });
}

/** "… and on the order", "… and my account, too": of another system, the same is asked. */
function namesMore(part: Word[]): boolean {
  const [joiner, ...rest] = part;
  if (joiner?.text !== "and" && joiner?.text !== "plus") return false;
  const at = rest.findIndex((_, place) => systemAt(rest, place) !== undefined);
  const between = rest.slice(0, Math.max(at, 0)).every(({ text }) => leading.has(text));
  const after = rest[at + 1]?.text ?? "";
  return at >= 0 && between && (after === "" || trailing.has(after));
}

const leading = new Set("on for in with from of at the my our all also".split(" "));
const trailing = new Set("from of that which too as please i".split(" "));

/** A message cut at sentences, commas and where it goes on to the next thing. */
function partsOf(words: Word[]): Word[][] {
  const parts: Word[][] = [];
  let before: Word | undefined;
  for (const word of words) {
    const begins =
      before === undefined ||
      word.clause !== before.clause ||
      goingOn.has(word.text) ||
      (deeds.has(word.text) && nouns.has(before.text)); // "stop the subscription + refund the order": a plus is no word
    if (begins) parts.push([word]);
    else parts.at(-1)?.push(word);
    before = word;
  }
  return parts;
}

const set = (words: string) => new Set(words.split(/\s+/));
const goingOn = set("and also plus then separately secondly but because since so");
const told = set("but because since so");
const openers = set(
  "and also plus then separately secondly first firstly second please pls kindly just hi hello hey ok thanks oh well finally",
);

/** Put as something to be done or to be told. */
function isRequest(part: Word[]): boolean {
  if (told.has(part[0]?.text ?? "")) return false;
  const begins = part.findIndex(({ text }) => !openers.has(text));
  const [first, second, third, fourth] = part.slice(Math.max(begins, 0)).map(({ text }) => text);
  if (first === undefined) return false;
  if (first === "why" || first.startsWith("where") || first.startsWith("when")) return true;
  if (deeds.has(first)) return !persons.has(second ?? "");
  if (first === "how") return !means.has(fourth ?? "");
  if (helpers.has(first)) return isAsked(second, third);
  if (wanting.has(first)) return deedSoon(part);
  return (first === "i" || first === "we") && wanting.has(second ?? "") ? deedSoon(part) : isDue(part);
}

const deeds = set(
  `cancel stop pause skip refund return exchange swap replace change update track send resend reset delete close unlock remove
  add move merge tell reactivate resume terminate reship redirect renew find fix`,
);
const persons = set("i we they he she");
const helpers = set("can could will would is are do does did has have may");
const askable = set("i you we my the someone anyone u this it");
const wanting = set("want need wanna like love id would wants wish have");
/** Getting there is no matter of its own. */
const means = set("get see access log open find go reach view");

function isAsked(second = "", third = ""): boolean {
  return askable.has(second) && !means.has(third) && third !== "check" && third !== "look";
}

/** "I also want to return", "I need the receipt", "I'd like help with". */
function deedSoon(part: Word[]): boolean {
  const from = part.findIndex(({ text }) => wanting.has(text));
  const after = part.slice(from + 1, from + 5).map(({ text }) => text);
  if (after.some((text) => means.has(text))) return false;
  return (
    after.some((text) => deeds.has(text)) || after[0] === "help" || after[0] === "the" || after[0] === "my"
  );
}

/** "should be paused", "needs to be cancelled". */
function isDue(part: Word[]): boolean {
  return part.some(
    ({ text }, at) =>
      (text === "should" || text === "needs" || text === "must") &&
      part.slice(at + 1, at + 3).some((next) => next.text === "be"),
  );
}

const nouns = new Map<string, System>(
  (
    [
      [
        "order",
        "order orders parcel parcels package packages delivery shipment return exchange swap track tracking",
      ],
      [
        "subscription",
        "subscription subscriptions membership subscribe unsubscribe skip pause monthly weekly renewal",
      ],
      ["account", "account accounts password login profile"],
      ["rewards", "points voucher vouchers giftcard coupon cashback"],
      ["payment", "paypal klarna afterpay clearpay"],
      ["carrier", "dhl ups fedex usps gls dpd evri"],
    ] as const
  ).flatMap(([system, words]) => words.split(" ").map((word): [string, System] => [word, system])),
);

/** Of an order, "order number" and the like say only which. */
const papers = set("number confirmation history page details");

const money = set("refund money cash pay payment credit");

/** In the order in which they are named; "subscription order" is a subscription's. */
function systemsIn(part: Word[]): AskedOf[] {
  const found: AskedOf[] = [];
  for (const [at, word] of part.entries()) {
    const system = systemAt(part, at);
    if (system && found.every((one) => one.system !== system)) found.push({ system, word });
  }
  return found;
}

function systemAt(part: Word[], at: number): System | undefined {
  const system = systemOf(part[at]?.text ?? "", part[at - 1]?.text, part[at + 1]?.text);
  if (system === undefined || papers.has(part[at + 1]?.text ?? "")) return undefined;
  // where the money is to go
  return system === "account" && part.some(({ text }) => money.has(text)) ? undefined : system;
}

function systemOf(text: string, before: string | undefined, after: string | undefined): System | undefined {
  if (text === "card" || text === "credit")
    return before === "gift" || before === "store" ? "rewards" : undefined;
  if (text === "box") return before === "next" || before === "months" ? "subscription" : undefined;
  return after === "in" && text.startsWith("log") ? "account" : nouns.get(text);
}
