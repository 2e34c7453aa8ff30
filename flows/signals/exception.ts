import { noisyOr } from "./noisy-or.ts";
import { phraseMatcher } from "./phrases.ts";
import type { Signal } from "./signal.ts";
import { joinSpans } from "./spans.ts";
import type { Reading } from "./words.ts";

const asks = phraseMatcher([
  ["exception", 0.6],
  ["make|grant|allow (me|us) (an|a) exception", 0.4],
  [
    "i (do) know|understand|realise|realize|get (that) (i|it|you|the|your|this) (am|is|are) past|over|beyond|late|outside|after|normally|usually|policy|dont|cant",
    0.35,
  ],
  [
    "know|understand|realise|realize|aware .. past|over|beyond|outside|late|passed|policy|normally|usually|expired|technically|rule|rules|final",
    0.45,
  ],
  ["past|beyond|outside|after (the|your|my|of) (the|#) days|day|return|window|period|deadline", 0.35],
  [
    "window|days|period|deadline|date (has|have|is|are|was|already|just) (has|already|just) ended|passed|expired|over|closed|gone",
    0.45,
  ],
  ["# days ended|passed|expired|over|are|were", 0.5],
  ["ended yesterday|today|last|on", 0.25],
  ["day|days|week|hour|hours|minutes too late|late", 0.2],
  [
    "can|could|would|will you (still|please|possibly) (still|maybe|possibly|please) take|accept|honour|honor|allow|waive|extend|refund|make",
    0.15,
  ],
  ["still return|take|accept|honour|honor|refund|exchange|send|use|apply", 0.35],
  ["waive|waived|waiving", 0.65],
  ["honour|honor (the|my|this|that|it)", 0.45],
  ["bend (the|your) rule|rules", 0.9],
  ["(just) this|just once", 0.4],
  ["as a one|once|goodwill|courtesy|favor|favour (off|time|gesture)", 0.6],
  ["goodwill|good will", 0.6],
  ["one off|time (exception)", 0.2],
  ["any chance|way .. still|anyway|exception|without|despite|even", 0.45],
  ["any|some way around", 0.4],
  ["even though|if .. policy|late|past|days|sale|final|opened|used|worn|receipt|expired", 0.45],
  ["without (a|the|my) receipt|box|packaging|label|proof|tags|invoice", 0.35],
  ["lost|threw|dont have|without|no (away) (the|my|a) receipt|box|packaging|invoice", 0.4],
  ["special case|circumstance|circumstances|request|arrangement", 0.55],
  ["extenuating|unusual|exceptional (circumstances)", 0.6],
  ["extend (the|my|your) return|deadline|window|period|it", 0.5],
  ["dont|cant|not normally|usually|typically", 0.35],
  ["normally|usually dont|cant|not", 0.35],
  ["against (the|your) policy|rules", 0.5],
  [
    "hospital|surgery|accident|funeral|passed|died|bereavement|deployed|cancer|illness (and|so|away|when|for|because)",
    0.3,
  ],
  ["(was) in hospital", 0.3],
  ["it was a gift", 0.2],
  ["missed (it|the) by|sale|deadline|window|cut|cutoff", 0.4],
  ["compassionate|leniency|lenient|flexible|flexibility", 0.5],
  ["override|overrule", 0.6],
  ["final sale", 0.3],
]);

/** 0…1: asks for something that the rules do not give: "I know it's past 30 days, but…". */
export function exception({ words }: Reading): Signal<number> {
  const found = asks(words);
  const value = noisyOr([...new Map(found.map((one) => [one.phrase, one.weight])).values()]);
  return {
    value,
    confidence: Math.max(value, 1 - value),
    spans:
      value >= 0.3
        ? joinSpans(
            found.map((one) => one.span),
            3,
          )
        : [],
  };
}
