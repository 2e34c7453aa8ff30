import { intentPhrases, intentWords } from "./intent-phrases.ts";
import { type IntentId, intents } from "./intents.ts";
import { type Match, phraseMatcher } from "./phrases.ts";
import type { Signal } from "./signal.ts";
import { joinSpans } from "./spans.ts";
import { thresholds } from "./thresholds.ts";
import type { Reading } from "./words.ts";

// other signals ask for it too
let latest: { reading: Reading; signal: Signal<string> } | null = null;

/** What the customer wants, by id of `intents`; "none" when nothing in the message points anywhere. */
export function intent(reading: Reading): Signal<string> {
  if (latest?.reading !== reading) latest = { reading, signal: intentFrom(reading, thresholds.intent) };
  return latest.signal;
}

/** What is wanted stands in a message's first words. */
const atMost = 300;

/** The same where an intent that scores lower than `atLeast` is "none". */
export function intentFrom({ words }: Reading, atLeast: number): Signal<string> {
  const found = new Map<IntentId, Match[]>();
  for (const one of find(words)) {
    if (one.last >= atMost) continue;
    for (const id of intentsOf.get(one.phrase) ?? [])
      found.set(id, [...(found.get(id) ?? []).slice(0, 20), one]);
  }
  const best = { id: intents[0].id as IntentId, score: Number.NEGATIVE_INFINITY };
  let next = Number.NEGATIVE_INFINITY;
  for (const { id } of intents) {
    const score = scoreOf(found.get(id) ?? [], words.length) * courtesy(id, words.length);
    if (score > best.score) {
      next = best.score;
      Object.assign(best, { id, score });
    } else next = Math.max(next, score);
  }
  if (best.score < atLeast) return { value: "none", confidence: noneConfidence(best.score), spans: [] };
  const margin = best.score - next;
  const confidence = Math.min(0.97, 0.4 + 0.3 * Math.min(best.score, 1.2) + 0.35 * Math.min(margin, 0.6));
  return {
    value: best.id,
    confidence: Math.round(confidence * 100) / 100,
    spans: joinSpans(
      (found.get(best.id) ?? []).map((one) => one.span),
      3,
    ),
  };
}

// overlapping phrases say the same thing once: the heaviest counts; courtesies only where nothing else stands
function scoreOf(matches: Match[], length: number): number {
  const doubt = length > 40 ? 0.1 : 0;
  if (matches.length === 0) return -doubt;
  let total = 0;
  let taken = -1;
  const sorted = [...matches].sort((a, b) => a.first - b.first || b.weight - a.weight);
  let group = 0;
  for (const { first, last, weight } of sorted) {
    if (first > taken) {
      total += group;
      group = 0;
    }
    group = Math.max(group, weight);
    taken = Math.max(taken, last);
  }
  total += group;
  const strongest = Math.max(0, ...matches.map((one) => one.weight));
  return Math.min(strongest + (total - strongest) * 0.3, 2) - doubt;
}

// "Hi there" before a long story is manners, not what the story is about
function courtesy(id: IntentId, length: number): number {
  return id === "greeting" && length > 8 ? 0.5 : 1;
}

function noneConfidence(best: number): number {
  return Math.round((0.9 - best) * 100) / 100;
}

const intentsOf = new Map<string, IntentId[]>();
const list = new Map<string, number>();
for (const { id } of intents) {
  for (const [weight, text] of intentPhrases[id]) {
    for (const phrase of text.split(";").map((one) => one.trim().replace(/\s+/g, " "))) {
      // the heavier place wins where an intent lists a phrase twice; two intents may share one
      intentsOf.set(phrase, [...(intentsOf.get(phrase) ?? []), id]);
      list.set(phrase, Math.max(weight, list.get(phrase) ?? 0));
    }
  }
}
const find = phraseMatcher([...list], intentWords);
