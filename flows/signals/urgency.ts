import { noisyOr } from "./noisy-or.ts";
import { overlapping } from "./overlapping.ts";
import { type Match, phraseMatcher } from "./phrases.ts";
import type { Signal } from "./signal.ts";
import { joinSpans } from "./spans.ts";
import type { Reading } from "./words.ts";

const classes = {
  day: "monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight|weekend|christmas|easter|noon|midnight|morning|afternoon|evening",
  event:
    "wedding|funeral|birthday|party|christening|graduation|prom|interview|exam|show|concert|match|gig|trip|flight|train|ferry|holiday|surgery|operation|festival|anniversary|event|camp|tournament|audition|ceremony|recital",
  soon: "minute|minutes|min|mins|hour|hours|hrs",
};

/** What says by itself that it cannot wait. */
const signs = phraseMatcher(
  [
    ["urgent|urgently|urgency|asap|emergency|desperate|desperately", 0.7],
    ["immediate|immediately", 0.55],
    ["as soon as possible", 0.6],
    ["deadline .. today|tonight|tomorrow|midnight", 0.5],
    ["straight|right away", 0.45],
    ["right now", 0.4],
    ["now $", 0.4],
    ["hurry (up)", 0.5],
    ["quickly|quick|fast please", 0.3],
    ["time|clock is running|ticking|short|sensitive|critical", 0.6],
    ["cant|cannot wait any|longer|until|till|that|for", 0.5],
    ["before (it|its|that) (is) too late", 0.5],
    ["running out (of)", 0.4],
    ["last set|one|pack|dose|pill|box|bottle|resort", 0.2],
    ["need|want|must|require|needed|needs .. @day|now|immediately", 0.5],
    ["need|needed|needs .. by|before|for|until (the|this|my|our) @day|@event", 0.5],
    ["trying|tried to get|log|break in|into", 0.4],
    ["hacked|hacker|phishing|compromised", 0.5],
    ["freeze|block|lock (it|my|the|this) (account|card)", 0.35],
  ],
  classes,
);

/** When it has to be: with something at stake there it is urgent, without it a date. */
const soon = phraseMatcher(
  [
    ["today|tonight|todays|tomorrow", 0.35],
    ["this|tomorrow morning|afternoon|evening|noon|lunchtime", 0.3],
    ["in|within (the|under|less|about) (next|than|an|half|a|one|#) (an|a|#) @soon", 0.4],
    ["any (second|minute|moment) (now)", 0.35],
    ["by|before|until|till (the|this) @day", 0.35],
    ["by|before|until|at # (am|pm|oclock)", 0.3],
    ["by|before|at 1pm|2pm|3pm|4pm|5pm|6pm|7pm|8am|9am|10am|11am|12pm", 0.3],
    ["on @day", 0.2],
    ["(its|is) @day (and|the|already|now)", 0.15],
    ["deadline|expires|expire|expiring", 0.3],
    ["as we speak|i type|write|typing|speak", 0.4],
    ["already (on|left|out|being)", 0.15],
  ],
  classes,
);

/** What may be lost when it waits. */
const stakes = phraseMatcher(
  [
    ["@event", 0.25],
    [
      "fly|flying|leaving|leave|leaves|travel|travelling|traveling|moving|departing|depart|departs|boarding (out|away|abroad|on|at)",
      0.25,
    ],
    ["airport|customs|border|gate|station", 0.2],
    ["ships|shipped|leaves|dispatched|dispatch|picked|packed|loaded|collected|goes (out)", 0.2],
    ["out for|being delivery|delivered|shipped|loaded|packed", 0.35],
    [
      "stop|intercept|hold|reroute|redirect|cancel (the|this|my|that|it|both|them) (parcel|package|order|shipment|delivery|both|one|driver|before)",
      0.25,
    ],
    [
      "before (it|you|they|he|she|that|its) ships|ship|leaves|leave|send|sends|goes|dispatch|dispatched|picked|packed|loaded|shipped|delivered|charged|out",
      0.45,
    ],
    ["(get|reach) hold of (the) driver|courier|warehouse", 0.4],
    ["a|another|pay (a) fine", 0.2],
    ["fines|fined|penalty|evicted|bailiff|lose|loses|losing", 0.2],
    ["close|closes|closing|shut|shuts|shutting in|at|soon", 0.25],
    ["charge|charged|charging|debit|debited|debiting|taken|withdrawn|mortgage", 0.15],
    ["my|our|the|pay|paying|for rent", 0.15],
    ["change|move|correct|fix|update|swap (it|this|the|my)", 0.15],
    ["restraining order", 0.3],
    ["only (have|got) #|one|a", 0.1],
  ],
  classes,
);

/** Somebody may come to harm. */
const danger = phraseMatcher([
  [
    "smoking|smoke|sparks|sparking|hissing|swelling|swollen|bulging|overheating|melting|melted|exploded|flames|burning",
    0.45,
  ],
  ["on|caught fire", 0.5],
  [
    "gas|water|acid|battery (is|was|are) (coming|leaking|leak|pouring|running|dripping|everywhere) (out|through|everywhere)",
    0.35,
  ],
  ["leaking|leaks|flooding|flooded|pouring|burst", 0.35],
  ["electric|electrical shock", 0.5],
  [
    "rash|hives|swollen|tingle|tingling|itching|vomiting|dizzy|faint|fainted|bleeding|unconscious|breathing|breathe|choking|choked|anaphylaxis|epipen",
    0.45,
  ],
  ["allergic|allergy reaction", 0.35],
  ["swallowed|ate|eaten|drank|inhaled", 0.3],
  ["poison|poisoned|poisoning|toxic", 0.4],
  ["vet|doctor|ambulance|hospital|gp|nurse|midwife|999|911|112|a&e", 0.25],
  [
    "insulin|oxygen|inhaler|medication|medicine|medicines|pills|dialysis|feeding|catheter|nebuliser|nebulizer|pacemaker",
    0.4,
  ],
  ["baby|newborn|child|toddler|dog|cat|puppy|kitten", 0.1],
  ["is it|this safe|dangerous", 0.25],
  ["unplug|touch|evacuate", 0.2],
]);

/** It may wait after all, or the word is about something else. */
const patience = phraseMatcher([
  [
    "do|does|can|could you|they|i (also|still) have|offer|do|sell|choose|get (an|a|any) urgent|express|emergency delivery|shipping|option|dispatch",
    1,
  ],
  [
    "no|not|isnt|without|arent|never (in|a|an|any|really|that|so|super) (a|any|real|great) (real|great) rush|hurry|urgent|urgency|emergency|immediate|panic",
    1,
  ],
  ["take your time", 1],
  ["whenever|eventually|sometime", 0.8],
  ["no need to", 0.8],
  ["dont (need) (to) rush|hurry|expedite|jump|worry", 1],
  [
    "dont|doesnt|didnt need (it|this|that|them) (to) (be) urgent|urgently|today|tomorrow|now|immediately|asap",
    1,
  ],
  ["any day|time (this|next|is|will|works)", 0.8],
  ["just curious|wondering", 0.8],
  ["false alarm", 1],
  ["years|months|weeks ago|away|yet|left|time", 0.6],
  ["in|for # weeks|months|years", 0.5],
  ["two|three|four|five|six|eight|ten|eleven|twelve weeks|months", 0.6],
  ["urgent|emergency care|room|exit|kit|contact|number|service|cash", 1],
  ["immediately after|before|following|online|upon", 1],
  ["same|next day delivery|shipping|dispatch", 0.7],
  ["how long|do you (offer|usually|do)", 0.4],
  ["fire stick|pit|place|tv|proof|safe|engine|extinguisher", 0.6],
  ["burning question", 1],
]);

/** 0…1: how little it can wait: because it is said, or because of what would be lost in a day or two. */
export function urgency(reading: Reading): Signal<number> {
  const { words, quoted, exclamations } = reading;
  const calm = patience(words);
  const isOff = overlapping(
    calm.filter(({ weight }) => weight === 1),
    words.length,
  );
  const standing = (one: Match) => !quoted[one.first] && !isOff(one);
  // "where is it right now?" asks for a place
  const where = words.some(({ text }) => text === "where");
  const said = signs(words).filter(
    (one) => standing(one) && !(where && /^right now|^now \$/.test(one.phrase)),
  );
  const when = soon(words).filter(standing);
  const lost = stakes(words).filter(standing);
  const harm = danger(words).filter(standing);
  const dated = sum(when, 0.5);
  const weights = [
    ...weightsOf(said),
    ...(dated > 0 && lost.length > 0 ? [dated, sum(lost, 0.5)] : [dated * 0.6, sum(lost, 0.5) * 0.4]),
    ...weightsOf(harm),
  ];
  const found = [...said, ...when, ...lost, ...harm];
  if (said.length > 0 && exclamations > 0) weights.push(0.1 * Math.min(exclamations, 3));
  const rest = calm.filter(({ weight }) => weight < 1 || said.length === 0);
  const value = Math.round(noisyOr(weights) * (1 - 0.6 * sum(rest, 1)) * 1000) / 1000;
  return {
    value,
    confidence: Math.round(Math.max(value, 1 - value) * 1000) / 1000,
    spans:
      value >= 0.3
        ? joinSpans(
            found.map((one) => one.span),
            3,
          )
        : [],
  };
}

function sum(found: Match[], most: number): number {
  return Math.min(most, noisyOr(weightsOf(found)));
}

/** Each phrase counts once. */
function weightsOf(found: Match[]): number[] {
  return [...new Map(found.map((one) => [one.phrase, one.weight])).values()];
}
