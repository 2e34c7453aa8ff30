import { holdsToTheRule } from "./holds-to-the-rule.ts";
import { noisyOr } from "./noisy-or.ts";
import { overlapping } from "./overlapping.ts";
import { type Match, phraseMatcher } from "./phrases.ts";
import type { Signal } from "./signal.ts";
import { joinSpans } from "./spans.ts";
import type { Reading, Word } from "./words.ts";

const classes = {
  know: "know|knew|understand|understood|realise|realize|realised|realized|aware|appreciate|noticed",
  rule: "rule|rules|policy|policies|terms|conditions|limit|maximum|max|window|deadline|period|cutoff|warranty|guarantee|final|nonreturnable|excluded",
  late: "past|over|beyond|outside|after|late|expired|passed|gone|missed|ended|lapsed",
  give: "take|accept|honour|honor|allow|waive|extend|refund|make|give|let|swap|exchange|return|replace|cancel|send|ship|deliver|apply|use|put|leave|match|keep|hold|combine",
};

/** The customer knows of the rule that stands against it, or that its time has passed. */
const knowsTheRule = phraseMatcher(
  [
    ["already been|packed|shipped|dispatched|opened|used|worn|washed|assembled|sent", 0.3],
    [
      "(i|ive|was|is|it|we) opened|unsealed|worn|washed|assembled (the|it|them) (box|packaging|but|and)",
      0.25,
    ],
    ["tags|tag|label|labels|seal|wrapping (is|are) off|gone|removed|missing|broken|cut", 0.3],
    ["ran|run|runs out yesterday|today|last|on|at|by|before", 0.3],
    ["# mins|min|minutes|hrs|hours|days (too) late", 0.45],
    ["ended|closed|finished (at|on) midnight|yesterday|last|today", 0.3],
    ["(your|the) terms|rules|policy|conditions|faq say|says|said|state|states", 0.35],
    ["after dispatch|packing|shipping|checkout|shipment", 0.3],
    ["wont|doesnt|didnt|wouldnt let me|us", 0.3],
    [
      "points|voucher|vouchers|coupon|code|offer|sale|discount|promotion|pass|membership|miles|credit (has|have|had|just|already) (just|already) expired|ended|lapsed|finished|run|ran (out)",
      0.35,
    ],
    [
      "forgot to|the (enter|add|use|apply|mention|put|claim) (in) (the|my|a) (promo|discount|promotional|student) code|voucher|coupon|discount",
      0.35,
    ],
    [
      "missed (my|the|our|your) (check|return|payment|booking|final) in|by|deadline|cutoff|slot|window|date|payment|flight|appointment",
      0.35,
    ],
    ["closed|shut|cut before i|we (could|got)", 0.2],
    ["past|beyond|above|over (the|your) usual|normal|standard|regular", 0.4],
    [
      "not|arent|isnt|non|wasnt refundable|returnable|exchangeable|transferable|allowed|covered|eligible",
      0.35,
    ],
    ["no refunds|returns|exchanges|cancellations|changes", 0.35],
    ["passed away", 0.25],
    ["student|pensioner|charity|nurse|disabled|unemployed", 0.2],
    ["my (own) fault|mistake", 0.2],
    ["out by (a|#)", 0.3],
    [
      "i|ive (do|have|had|already|did|totally|fully|quite) (do|totally|fully|quite|just) @know .. @rule|past|late|normally|usually|dont|cant|not|only|why",
      0.4,
    ],
    ["@know|saw .. @rule|past|late|normally|usually|technically", 0.35],
    [
      "i|we (do|can|did|have) (totally|fully) get|see|saw|read|accept|told .. @rule|past|late|normally|usually",
      0.35,
    ],
    ["you (have|already) (already) told me", 0.3],
    [
      "you|it|they|page|site|website|app|checkout (page) say|says|said|state|states|refuses|refused|reckons (that) you|its|the|i|no|only|one|it|were|was|to",
      0.3,
    ],
    ["you only|dont|cant|normally|usually|never (only|do|offer|sell|ship|take|accept|deliver)", 0.25],
    [
      "#|two|three|four|five|six|ten|few|couple (a|of) day|days|week|weeks|month|months|hour|hours|minutes (too) @late",
      0.45,
    ],
    [
      "@late (the|your|my|of|our) (#) (days|day|return|refund|exchange|warranty) (days|day|return|refund|exchange|warranty) @rule|days|day|date|time",
      0.4,
    ],
    [
      "@rule|days|date|hrs|hours (has|have|is|are|was|already|just|had) (has|already|just) ended|passed|expired|over|closed|gone|up|run|out",
      0.45,
    ],
    ["(per|a) customer|household|person|account|family", 0.2],
    ["instead|rather of|than (the|your|just) usual|normal|standard|max|maximum", 0.3],
    ["(marked|was|is|says|final) final sale|clearance|reduced", 0.3],
    [
      "without|no|lost|threw|dont have|havent got|kept (got|have|away) (away) (the|a|my|any) (original) receipt|box|packaging|label|labels|proof|tags|invoice",
      0.35,
    ],
    ["cant|cannot|couldnt be|get changed|returned|cancelled|refunded|exchanged|moved|used|altered", 0.3],
    ["against (the|your) @rule", 0.5],
    ["(was) (marked) (as) non|not refundable|returnable|exchangeable|transferable", 0.3],
    ["i was|am|were away|ill|sick|hospital|abroad|travelling|deployed|driving|stuck", 0.2],
    ["hospital|surgery|accident|deployed|stroke", 0.2],
    ["funeral|died|bereavement|cancer|evicted", 0.3],
    ["you|they say|says|said|write|told .. cant|cannot|dont|only|no|must|wont|never", 0.35],
    ["since #|years", 0.15],
    ["loyal|longtime|regular|good customer|client", 0.25],
  ],
  classes,
);

/** Any request at all: beside a rule that stands against it, it asks for an exception. */
const requests = phraseMatcher([
  ["can|could|would|will|may|might you|somebody|someone|anybody|anyone|we|i|it|that|this|they", 0.25],
  ["(is|would) (there) (it) (be) any chance|way|possibility|hope", 0.35],
  ["possible|chance|way to|that|you|i|we|for|of", 0.25],
  ["please|kindly", 0.25],
  ["like|love|grateful|appreciate|beg|begging|hope|hoping|need|want|ask to|it|if|you|that|for", 0.25],
  ["but|though|however|because|since|only|just", 0.15],
]);

/** The customer asks that it be done all the same. */
const asksForIt = phraseMatcher(
  [
    [
      "skip|drop|forgo|remove|forget|lose|refund|cut the|that|this|your (_) fee|fees|charge|surcharge|penalty|cost",
      0.5,
    ],
    ["not charge|charging|bill me|us", 0.45],
    ["better|lower|special|extra|further price|deal|rate|discount", 0.3],
    ["on top of", 0.25],
    ["just this (one) once|time", 0.45],
    ["just once $", 0.4],
    ["(as) (a) one (time|off) exception|favour|favor|courtesy|thing|gesture", 0.5],
    ["this one time|once", 0.45],
    ["this once", 0.45],
    ["help me|us out", 0.3],
    ["surely", 0.25],
    [
      "(is) (a) return|refund|exchange|swap|cancellation (still) possible|ok|okay|allowed (anyway|still)",
      0.35,
    ],
    ["pay (you) (it) later|next|monthly|friday|instalments", 0.3],
    ["as well this|though", 0.2],
    [
      "make|grant|allow|give|get|granted|made (me|us) (an|a|any|one|the) (small|little|one|tiny) exception|exceptions|allowance|allowances|concession",
      0.75,
    ],
    ["exception for|this|here|just|please", 0.6],
    ["as an exception", 0.7],
    ["waive|waived|waiving", 0.65],
    [
      "bend|stretch|relax|break|ignore|overlook (the|your|a) (little|few) rule|rules|policy|limit|window|deadline|it|that|this",
      0.6,
    ],
    ["let me|us off", 0.6],
    ["let it slide|pass|go (this|once|just)", 0.45],
    ["let me|us (still|just|please|have|use|keep) (return|use|have|swap|keep|pay|exchange|send)", 0.25],
    ["leeway|leniency|lenient|flexibility|compassion|compassionate|discretion|mercy", 0.55],
    ["you|they|anybody|anyone be (a|more) (little|bit) flexible", 0.5],
    ["backdate|backdated|backdating|retroactively|retrospectively", 0.5],
    ["blind eye", 0.55],
    ["set in stone", 0.5],
    [
      "although|though|even|despite (though) i|we|it|the|its .. @late|cancelled|missed|forgot|opened|used|worn",
      0.3,
    ],
    ["wiggle room", 0.6],
    ["(just) this|just once", 0.45],
    ["(one|1) time (only) (exception|courtesy|favour|favor)", 0.25],
    ["as a one|once|goodwill|courtesy|favor|favour|gesture (off|time|gesture|of)", 0.6],
    ["goodwill|good will", 0.5],
    ["do me a|this favor|favour|solid", 0.45],
    [
      "(a) special|odd|unusual|strange|cheeky|weird|crazy request|requests|question|favour|favor|ask|shot|treatment|arrangement|case|circumstances",
      0.5,
    ],
    ["outside|out of the normal|usual|ordinary", 0.45],
    ["extenuating|exceptional|difficult circumstances", 0.55],
    ["any|some|no|another way around|round|you|to|for|i|we|that|out", 0.2],
    ["must|got be a|some way|possibility|somebody|someone|something", 0.45],
    [
      "is|was|are there (really|truly|honestly|seriously|absolutely) (really) nothing|nobody|no (one|way|chance|possibility|hope)",
      0.45,
    ],
    ["nobody|anyone|somebody|someone (there|at|who) who can|could|would|may", 0.25],
    [
      "any (chance|way|possibility) (you|i|we|of|that|it|to) .. still|anyway|exception|without|despite|even|bend|waive|extend|make|honour|honor|late",
      0.5,
    ],
    [
      "still|anyway|regardless|nonetheless|nevertheless return|take|accept|honour|honor|refund|exchange|send|use|apply|get|swap|have|be",
      0.35,
    ],
    ["(all) the same $", 0.3],
    ["back|it|me|order|refund|return anyway|regardless|nonetheless|nevertheless", 0.4],
    [
      "(can|could|would|will) you (still|please|possibly|kindly|maybe) (still|please|possibly|maybe) @give",
      0.2,
    ],
    ["would|could you consider|see|find (your) (way|it) (to)", 0.35],
    ["find it in (your|their|somebody's|his|her) heart|hearts", 0.6],
    ["pretty please", 0.4],
    ["please accept|reconsider|understand", 0.35],
    ["reconsider|override|overrule|overturn", 0.55],
    ["price match", 0.35],
    ["match (the|their|that|this|a) (other|their|lower) price|shop|store|offer", 0.4],
    ["honour|honor the|my|this|that|it|your|black|old", 0.5],
    ["extend (the|my|your|our) (return|refund) return|deadline|window|period|it|warranty", 0.5],
    ["sooner|faster|earlier|longer|later|more than usual|normal|normally|allowed|permitted|the", 0.35],
    ["if|even though|although (i|its|it|the|we) .. @late|@rule|days|opened|used|worn|receipt", 0.4],
    ["can|could|may i|we (still|please|also) (return|exchange|get|have|use|swap|send) .. @late", 0.3],
    ["hoping|hope|wondering|wonder .. @late|@rule|exception|anyway|still", 0.35],
    ["missed (it|the) by|sale|deadline|window|cut|cutoff", 0.4],
    ["too late to|for", 0.25],
  ],
  classes,
);

/** Words near an ask that make it none: a rule is asked for, kept to, or told of. */
const calledOff = phraseMatcher([
  ["without|no|not|unhandled exception|exceptions", 1],
  [
    "not asking|after|looking|expecting|want (for|you) (to|any|a|special|an) .. exception|exceptions|favour|favours|favor|favors|treatment|rules|rule|special",
    1,
  ],
  ["wont|dont ask you .. rule|rules|policy", 1],
  ["waive goodbye|bye", 1],
  ["(your|the) flexible|delivery|return delivery|payment|policy (days|options|times)", 0.3],
  ["unusual payment|activity|withdrawal|charge|transaction|debit|deposit|direct", 1],
  ["just curious|wondering|checking", 1],
  ["before i order|buy|purchase", 1],
  [
    "what|whats|how|when is|are|do|does|long|your|the .. policy|rule|rules|window|period|warranty|deadline|limit|exchanges|returns",
    1,
  ],
  ["to|me|us know|understand|see|get", 1],
  ["break (it|this|that) down", 1],
  ["thanks|thank (you) (so) (much) for .. exception|waiving|waived|honouring|honoring", 1],
]);

/** 0…1: asks for something that the rules do not give: "I know it's past 30 days, but…". */
export function exception(reading: Reading): Signal<number> {
  const { words, quoted } = reading;
  const off = calledOff(words);
  const isOff = overlapping(off, words.length);
  const standing = (one: Match) => !quoted[one.first] && !isOff(one);
  const asked = asksForIt(words).filter(standing);
  const known = knowsTheRule(words).filter((one) => !isOff(one));
  // to know a rule is to ask for nothing; with an ask it says what is asked for
  const knowing = Math.min(0.5, noisyOr([...weightsOf(known), concedes(words) ? 0.3 : 0]));
  const plain = knowing >= 0.25 ? Math.min(0.35, noisyOr(weightsOf(requests(words)))) : 0;
  const due = weightsOf(asked).every((weight) => weight < 0.55) && holdsToTheRule(words).length > 0;
  const value = curiosity(off) * (due ? 0.5 : 1) * noisyOr([...weightsOf(asked), knowing, plain]);
  const spans = [...asked, ...known].map(({ span }) => span);
  return {
    value: Math.round(value * 1000) / 1000,
    confidence: Math.round(Math.max(value, 1 - value) * 1000) / 1000,
    spans: value >= 0.3 ? joinSpans(spans, 3) : [],
  };
}

// "I know …, but …", however much stands between
function concedes(words: Word[]): boolean {
  const knows = words.findIndex(
    ({ text }, at) => conceding.has(text) && /^(i|do|fully|totally|we)$/.test(words[at - 1]?.text ?? ""),
  );
  return knows >= 0 && words.slice(knows).some(({ text }) => turning.has(text));
}

const conceding = new Set([
  "know",
  "realise",
  "realize",
  "understand",
  "appreciate",
  "get",
  "accept",
  "understood",
]);
const turning = new Set(["but", "though", "although", "still", "anyway", "however", "yet"]);

/** Each phrase counts once. */
function weightsOf(found: Match[]): number[] {
  return [...new Map(found.map((one) => [one.phrase, one.weight])).values()];
}

// who is only curious wants nothing done
function curiosity(off: Match[]): number {
  return off.some(({ phrase }) => /^(just curious|before i|what)/.test(phrase)) ? 0.4 : 1;
}
