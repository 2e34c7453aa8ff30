import { asksForHuman } from "./asks-for-human.ts";
import { humanCalledOff } from "./human-called-off.ts";
import { humanWords } from "./human-words.ts";
import { noisyOr } from "./noisy-or.ts";
import { overlapping } from "./overlapping.ts";
import { phraseMatcher } from "./phrases.ts";
import type { Signal } from "./signal.ts";
import { joinSpans } from "./spans.ts";
import type { Reading } from "./words.ts";

const findAsks = phraseMatcher(asksForHuman, humanWords);
const findCalledOff = phraseMatcher(humanCalledOff, humanWords);

/** That nothing was heard leaves a doubt: people ask in more words than any list has. */
const mostSure = 0.99;

/** 0…1: asks for a person or a supervisor, whatever the wording; telling of one, quoting or declining does not count. */
export function wantsHuman(reading: Reading): Signal<number> {
  const { words, quoted } = reading;
  const off = overlapping(findCalledOff(words), words.length);
  const found = findAsks(words).filter((ask) => !quoted[ask.first] && !off(ask));
  const value = noisyOr(found.map((ask) => ask.weight));
  return {
    value,
    confidence: Math.max(value, Math.min(mostSure, 1 - value)),
    spans: joinSpans(
      found.map((ask) => ask.span),
      3,
    ),
  };
}
