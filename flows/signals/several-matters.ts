import { noisyOr } from "./noisy-or.ts";
import { orderNumbers } from "./order-numbers.ts";
import { type Match, phraseMatcher } from "./phrases.ts";
import { settled } from "./settled.ts";
import type { Signal, Span } from "./signal.ts";
import { joinSpans } from "./spans.ts";
import { stem } from "./stem.ts";
import { systemsAsked } from "./systems-asked.ts";
import { thresholds } from "./thresholds.ts";
import type { Reading, Word } from "./words.ts";

/** 0…1: several orders, accounts or matters at once, each with something of its own to be done. */
export function severalMatters(reading: Reading): Signal<number> {
  const { text, words } = reading;
  const read = words.slice(0, atMost);
  const numbers = orderNumbers(text, read);
  const deeds = distinctDeeds(read);
  const said = counted(words).filter(isRead);
  const asked = systemsAsked(read);
  const joined = deeds.length > 1 ? joiners(words).filter(isRead) : [];
  const found = noisyOr([
    numbers.length > 1 ? 0.55 : 0,
    asked.length > 1 ? 0.55 : 0,
    deeds.length > 2 ? 0.4 : deeds.length > 1 ? 0.25 : 0,
    ...said.map((one) => one.weight),
    ...joined.map((one) => one.weight),
  ]);
  // "both orders arrived, thank you" asks for nothing
  const value = found > 0 && settled(reading).value >= thresholds.settled ? found / 2 : found;
  const spans: Span[] = [
    ...numbers,
    ...deeds,
    ...(asked.length > 1 ? asked.map(({ word }) => word) : []),
    ...[...said, ...joined].map(({ span }) => span),
  ];
  return {
    value,
    confidence: Math.max(value, 1 - value),
    spans:
      value >= 0.3
        ? joinSpans(
            spans.map(({ start, end }) => ({ start, end })),
            6,
          )
        : [],
  };
}

const atMost = 300;

function isRead({ last }: Match): boolean {
  return last < atMost;
}

/** Says in so many words that there is more than one. */
const counted = phraseMatcher([
  [
    "both|two|three|four|several|multiple|different|#|all (of) (my|the|these|those) orders|parcels|packages|returns|accounts|subscriptions|deliveries|shipments",
    0.5,
  ],
  // a plural that is rare is read as a slip of its singular
  ["two|three|four|several|multiple (of) (my|the|these|those) parcel|package|shipment|delivery", 0.5],
  ["both (of) my|these|those parcel|package|shipment|delivery", 0.5],
  [
    "two|three|four|several|couple|multiple|few (of) (separate|different|quick) things|bits|matters|issues|requests|problems|questions|items",
    0.5,
  ],
  ["other|another|second order|parcel|package|account|subscription|problem|issue|question", 0.3],
  ["first|firstly .. second|secondly|then", 0.4],
  ["merge|combine|consolidate", 0.3],
  ["my|the orders", 0.25],
]);

/** Goes on to the next matter; only where there are deeds to be joined. */
const joiners = phraseMatcher([
  ["also|plus|additionally|furthermore|moreover|besides", 0.25],
  ["as well", 0.2],
  ["in addition", 0.3],
  ["on top of", 0.2],
  ["another thing", 0.4],
  ["one more", 0.3],
  ["while you are at|on", 0.4],
  ["and (then) tell|give|cancel|change|move|refund|send|return|swap|add|update|merge|remove|also", 0.3],
  ["and (for) (the|my|order|in) other|second|another|last", 0.3],
]);

const deedOf = new Map<string, string>();
for (const row of `
refund money reimburse
cancel stop terminate
return
swap exchange replace replacement
address
late track where
damage break crack faulty
miss lost
invoice receipt
login password lock email
skip pause
move reschedule postpone
add
charge double
point voucher discount code
merge combine
gift
`
  .trim()
  .split("\n")) {
  const deeds = row.split(" ").map(stem);
  for (const deed of deeds) deedOf.set(deed, deeds[0] as string);
}

/** What there is to be done, once for each kind, where each stands in a clause of its own. */
function distinctDeeds(words: Word[]): Word[] {
  const found = new Map<string, Word>();
  for (const word of words) {
    const deed = deedOf.get(word.stem);
    if (deed !== undefined && !found.has(deed)) found.set(deed, word);
  }
  const seen = new Set<number>();
  const apart = [...found.values()].filter(({ clause }) => !seen.has(clause) && seen.add(clause));
  return apart.length > 1 || found.size < 3 ? apart : [...found.values()];
}
