import { type GrievanceKind, grievanceHints } from "./grievance-hints.ts";
import { addressed, calming, grievanceWords } from "./grievance-words.ts";
import { noisyOr } from "./noisy-or.ts";
import { type Match, phraseMatcher } from "./phrases.ts";
import { raisedVoice } from "./raised-voice.ts";
import type { Span } from "./signal.ts";
import { strongest } from "./strongest.ts";
import { isNegated, negators } from "./valence.ts";
import type { Reading, Word } from "./words.ts";

/** What the customer holds against whom they write to. */
export interface Grievance {
  /** 0…1. */
  value: number;
  /** The words that tell of it; the weaker hints among them count, and are no evidence. */
  spans: Span[];
}

/**
 * How much a message sounds like what people tell a shop that has let them down. A hint of one kind (a wait, a repetition,
 * blame…) says little, as plain questions have them too; hints of several kinds together are anger.
 */
export function grievance(reading: Reading): Grievance {
  const { words, quoted } = reading;
  const matches = hints(words).filter(({ first }) => !quoted[first] && !isTakenBack(words, first));
  if (matches.length === 0) return none;
  const kinds = Map.groupBy(matches, ({ phrase }) => kindOf.get(phrase));
  const shares = [...kinds.values()].map((some) => Math.min(most, noisyOr(weightsOf(some))));
  const calm = Math.min(calmest, noisyOr(weightsOf(calms(words))));
  const meant = toThem(words).length > 0 ? 1 : unaddressed;
  const value = noisyOr([...shares, raisedVoice(reading)]) * (1 - calm) * meant;
  const telling = matches.filter(({ weight }) => weight >= evident);
  return { value: Math.round(value * 1000) / 1000, spans: telling.map(({ span }) => span) };
}

const none: Grievance = { value: 0, spans: [] };
const evident = 0.2;

/** What hints of one kind come to at most. */
const most = 0.6;
/** How much of a grievance manners take away at most: people are angry politely, too. */
const calmest = 0.7;
/** What is left of anger that names nobody: it may be at the day, the weather or oneself. */
const unaddressed = 0.75;

const listed = Object.entries(grievanceHints).flatMap(([kind, groups]) =>
  weighed(groups).map(([phrase, weight]) => ({ kind: kind as GrievanceKind, phrase, weight })),
);
const kindOf = new Map(listed.map(({ phrase, kind }) => [phrase, kind]));
const hints = phraseMatcher(
  listed.map(({ phrase, weight }) => [phrase, weight] as const),
  grievanceWords,
);
const calms = phraseMatcher(weighed(calming));
const toThem = phraseMatcher(weighed([[1, addressed]]), grievanceWords);

function weighed(groups: [weight: number, phrases: string][]): [string, number][] {
  return groups.flatMap(([weight, text]) =>
    text.split(";").map((one): [string, number] => [one.trim().replace(/\s+/g, " "), weight]),
  );
}

function weightsOf(found: Match[]): number[] {
  return strongest(found).map(({ weight }) => weight);
}

function isTakenBack(words: Word[], first: number): boolean {
  return !negators.has((words[first] as Word).text) && isNegated(words, first);
}
