import { noisyOr } from "./noisy-or.ts";
import { phraseMatcher } from "./phrases.ts";
import type { Signal } from "./signal.ts";
import { joinSpans } from "./spans.ts";
import type { Reading } from "./words.ts";

const signs = phraseMatcher([
  ["urgent|urgently|urgency|asap|emergency|immediately|immediate|desperate|desperately", 0.7],
  ["as soon as possible", 0.6],
  ["right now|away", 0.4],
  ["now $", 0.45],
  ["hurry (up)", 0.5],
  ["quickly|quick|fast please", 0.3],
  ["need|want|must|require .. today|tonight|tomorrow|now|immediately", 0.6],
  [
    "need (it|this|them|the) .. by|before|for (the|this|my|our) monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight|weekend|christmas|birthday|wedding",
    0.55,
  ],
  [
    "by|before monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|today|noon|christmas",
    0.4,
  ],
  ["by|before the|this weekend|morning|evening|end|event|wedding|party", 0.35],
  ["before (it|you|they) ships|ship|leaves|send|goes|dispatch", 0.45],
  ["before|by 5pm|noon|6pm|3pm|4pm|12pm|2pm|1pm|10am|11am|12 (today)", 0.4],
  ["today|tonight|tomorrow please", 0.25],
  [
    "fly|flying|leaving|leave|travel|travelling|traveling|moving|departing (out|away|abroad|on) tomorrow|today|tonight|this|on|in (morning|evening|week|#|two)",
    0.4,
  ],
  [
    "event|wedding|party|birthday|funeral|trip|flight|interview|surgery|holiday (is) tomorrow|today|tonight|this",
    0.45,
  ],
  ["tomorrow morning", 0.25],
  ["wedding|funeral|birthday|christmas|surgery", 0.25],
  ["in time for", 0.25],
  ["running out (of)", 0.4],
  ["run out of", 0.35],
  ["time sensitive|critical", 0.6],
  ["last chance|minute", 0.25],
  ["cant wait any|longer|until|till", 0.4],
  ["deadline", 0.35],
  ["stop (the|this|my) parcel|package|order|shipment|delivery", 0.3],
  ["before (it) (is) too late", 0.5],
]);

/** 0…1: how little it can wait. */
export function urgency({ words, exclamations }: Reading): Signal<number> {
  // "where is it right now?" asks for a place
  const where = words.some(({ text }) => text === "where");
  const found = signs(words).filter(({ phrase }) => !where || !/^right now|^now \$/.test(phrase));
  const weights = [...new Map(found.map((one) => [one.phrase, one.weight])).values()];
  if (weights.length > 0 && exclamations > 0) weights.push(0.1 * Math.min(exclamations, 3));
  const value = noisyOr(weights);
  return {
    value,
    confidence: Math.max(value, 1 - value),
    spans: joinSpans(
      found.map((one) => one.span),
      3,
    ),
  };
}
