/** What a customer may want to know of the order at hand. */
export type Facet = "status" | "tracking" | "place" | "refund" | "items";

// the more particular question first; bounded gaps keep them linear on any text
const asked: [Facet, RegExp][] = [
  [
    "place",
    /\b(?:where|what (?:city|place|country)|which (?:city|town|place|depot|country))\b.{0,60}\b(?:right now|now|currently|at the moment|exactly|city|town|stuck|at)\b|\bcurrent location\b|\bwhere (?:actually|exactly|precisely)\b/iu,
  ],
  [
    "tracking",
    /\btrack(?:ing|er)?[ -]?(?:number|nr|no|num|code|link|id|info|details|page)?\b|\btrack (?:it|my|the)\b|\b(?:parcel|shipment) number\b|\bwhich (?:carrier|courier)\b|\bwho(?:'?s| is)? (?:deliver|bring)/iu,
  ],
  [
    "refund",
    /\brefund(?:ed|s)?\b|\bmoney\b|\b(?:get|got|received?) (?:my|the) return\b|\bdid you (?:get|receive) (?:it|them|my|the)\b|\bsent .{0,40}\bback\b|\bmy return\b/iu,
  ],
  [
    "items",
    /\bwhat (?:did|have) i (?:order|buy|bought|ordered)\b|\bwhat(?:'s| is| was) in (?:my|the|this) order\b|\bhow much (?:did|was|have) (?:i|it|my order)\b/iu,
  ],
  [
    "status",
    /\bwhere(?:'?s|'?re| is| are| r)?\b.{0,30}\b(?:order|parcel|package|stuff|things?|it|they|delivery|shipment|boots?|tent|coffee|jacket|\d{4,})\b|\bstatus\b|\bwhat(?:'?s| is) (?:going on|happening|up) with\b|\b(?:when|what day|what time)\b.{0,40}\b(?:arriv\w*|come|coming|here|deliver\w*|get (?:it|my|here)|ship\w*|sent|receive|expect)\b|\b(?:has|have|did|is|was|are)\b.{0,30}\b(?:shipped|dispatched|sent out|left|on (?:its|the) way|arriv\w+|going to make it|coming|packed)\b|\b(?:still|been) (?:waiting|not (?:here|arrived|come))\b|\b(?:hasn'?t|not|never|didn'?t|isn'?t)\b.{0,20}\b(?:arrived?|come|came|shipped|here|received?|delivered|turned up|show(?:ed|n)? up)\b|\bhow long (?:till?|until|will|does it|before)\b|\b(?:it|order|parcel|package)(?:'s| is)? (?:still )?late\b|\b(?:check(?:ing)? on|update on|news (?:on|about)|any (?:news|update)|look(?:ing)? for)\b|\bmake it (?:in time|by|before|to)\b|\bmake it\?|\bwaiting for (?:my|order|the)\b|\btrack/iu,
  ],
];

/** What is asked of an order in a message, most particular first; empty when nothing is. */
export function orderFacets(text: string): Facet[] {
  return asked.filter(([, pattern]) => pattern.test(text)).map(([facet]) => facet);
}
