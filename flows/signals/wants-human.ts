import { noisyOr } from "./noisy-or.ts";
import { overlapping } from "./overlapping.ts";
import { phraseMatcher } from "./phrases.ts";
import type { Signal } from "./signal.ts";
import { joinSpans } from "./spans.ts";
import type { Reading } from "./words.ts";

const classes = {
  talk: "talk|speak|chat|speaking|talking|chatting|contacting|talked|chatted|reaching|converse|connect|connected|transfer|transferred|escalate|escalated|reach|contact|correspond|communicate",
  put: "get|give|put|pass|find|bring|send|hand|forward|redirect|route|direct|refer|assign|need|want|prefer|like|require|demand|request",
  kind: "a|an|the|your|any|some|real|actual|live|human|proper|physical|living|breathing|actual|different|other|another|one|of|customer|support|service|care|sales|senior|more|my|their|that|this|to|with|from|in|rather|instead|just|please|someone|somebody|competent|smarter|fucking|damn|goddamn|bloody|freaking|stupid|qualified|trained|specialized|up|directly|bank|shop|store|company|sales|duty",
  human: `human|humans|person|agent|agents|representative|representatives|operator|operators|someone|somebody|anyone|anybody|manager|managers|supervisor|supervisors|
    executive|adviser|advisor|employee|staff|associate|specialist|consultant|boss|individual|people|team|reception|receptionist|founders|founder|owner|worker|workers|assistant|clerk|rep|colleague|personnel|superior|humanbeing|being|
    colleagues|advisors|advisers`,
  utter:
    "talk|talking|speak|speaking|chat|chatting|call|calling|contact|contacting|ring|ringing|phone|phoning",
  desk: "support|service|care|helpdesk|desk|department|assistance|center|centre|line|hotline|helpline",
  bot: "bot|robot|machine|chatbot|computer|ai|bots|robots|machines|automated|automation|algorithm|recording|program",
};

/** Ways of asking for a person; each weight is how sure it makes us by itself. */
const asks: [string, number][] = [
  ["callback|callbacks", 0.55],
  [
    "arrange|schedule|request|book|organise|organize|want|need|get|have|expect (me|for) (a) call|callback|phone (back|call)",
    0.6,
  ],
  ["give|gives|giving me|us a bell|ring|call|buzz|shout|callback", 0.6],
  [
    "can|could|would|will one|a|any|some|somebody|someone (of) (your) (real) colleague|colleagues|human|person|agent|somebody|someone (please|actually) look|take|check|help|sort|handle|deal|review",
    0.6,
  ],
  [
    "looked|handled|dealt|reviewed|read|checked|answered|seen|done (at|with|over|into|to) by (a|an|some) (real|actual|live) @human",
    0.65,
  ],
  ["^ (please|just) transfer|escalate|operator|callback (me) (please|now) $", 0.7],
  ["next|second|third|higher|2nd|3rd level|line|tier (of) support", 0.65],
  [
    "is|are (there) anyone|anybody|somebody|someone (actually|really|even|real) there|here|alive|reading|listening",
    0.5,
  ],
  ["talk|speak|talking|speaking to|with whoever|whomever", 0.7],
  [
    "no one|nobody|none|noone (is|has|ever) answering|answers|answered|picks|picking|replies|replying|replied|responds|responding|responded|calls",
    0.55,
  ],
  [
    "(customer) (call|customer) center|centre|care|support|service|helpline|hotline (number|phone|line) (is|are) (always) not|unavailable|unreachable|busy|dead (available|reachable|working|answering|picking|responding|connecting)",
    0.55,
  ],
  [
    "anyone|anybody|someone|somebody (there|here) available|free|around (there|here) (to) (assist|help|talk|chat|speak) $",
    0.55,
  ],
  ["@talk to|with (@kind) (@kind) _ @human", 0.7],
  ["talk|speak|chat|talking|speaking|chatting _ (@kind) (@kind) @human", 0.55],
  ["phone|ring (@kind) (@kind) @human", 0.6],
  ["^ (please|just|now|ok) (please|just|now) ring|phone|call me $", 0.75],
  ["ring|phone me (please|now|back)", 0.6],
  [
    "(can|could|would|will) one of your|the (@kind) @human|people|staff (please) call|ring|phone|contact|help|look|talk|speak|email|write|take",
    0.75,
  ],
  ["member of (your|the) staff|team", 0.7],
  [
    "swap|switch|change (me) (over) (to|with|for) (a|the|an) real|live|actual|human one|1|person|human|agent|being",
    0.8,
  ],
  ["someone|somebody|anyone|person with (a) pulse|heartbeat|brain|authority", 0.8],
  ["@human (is) needed|required|wanted", 0.7],
  [
    "hand|pass|put|get me|this (over|through) (to) (your|the) head|complaints|management|headquarters|hq",
    0.85,
  ],
  ["(your|the) head office|headquarters", 0.2],
  ["(to|with|reach|contact|email) (your|the) complaints department|team|desk", 0.5],
  ["transfer|connect|patch|forward|put me (over|through) to", 0.6],
  ["direct|redirect (me) to (me) (@kind) (@kind) @human", 0.85],
  [
    "who|whom (do|can|could|should|must|may) i (need) (to|have|please) (to) email|contact|write|call|speak|talk|ring|phone",
    0.4,
  ],
  ["is|have there|you (there) (a|any) phone|telephone line|number|support", 0.5],
  ["rather|prefer|like .. on|over|by (the) phone|telephone", 0.55],
  ["enough|tired|sick|done (of|with) (the|this|your|these|talking) (to|with) @bot", 0.7],
  [
    "grateful|appreciate|prefer|like|glad (for|of|to) (have) (a|the|an) (real|live|actual) human|person (being)",
    0.5,
  ],
  ["@talk (to|with|me|us|this) (me|to|with|on) (to|through) (@kind) (@kind) (@kind) @human", 0.95],
  [
    "@talk (directly) (to|with|me) (to|with) (the|your|a) (customer|client|support|service|technical) @desk (team|agent|person|line)",
    0.85,
  ],
  [
    "@put (me|us) (me) (through|over|on|in) (touch) (to|with|the) (line|phone) (to|with) (@kind) (@kind) real|live|human|actual|physical person|human|agent|representative|operator|being|someone|employee|rep|support|help",
    0.95,
  ],
  [
    "@put (me|us) (through|over|on|in) (touch) (to|with) (@kind) (@kind) human|person|agent|representative|operator|manager|supervisor|rep|executive|advisor|adviser|employee",
    0.85,
  ],
  [
    "put|pass|get|hand|forward|transfer|connect|patch me|us|this (through|over|on|in|up) (touch) (to|with) (@kind) (@kind) @human|team",
    0.85,
  ],
  ["get|bring (your|the|a|me) (your|the|a) manager|supervisor|boss", 0.9],
  ["@human (to) (help|answer|assist|call|contact) (me) (please) $", 0.35],
  ["there (a|any) (real|live|actual) human|person|agent|someone (available|here|there|around|i|to|who)", 0.7],
  ["(are) there (also|any) humans|people|agents", 0.7],
  [
    "real|live|actual|human person|human|agent|representative|operator|employee|support|being|rep|help|assistance",
    0.8,
  ],
  ["someone|somebody|anyone|anybody real|human|competent|smarter|senior", 0.6],
  ["want|need|get|let|give|with someone|somebody else", 0.55],
  ["someone|somebody in|who|that charge|can|actually|knows|understands", 0.55],
  [
    "someone|somebody|anyone from|at|in (the|your) (customer) customer|support|team|staff|care|service|company",
    0.75,
  ],
  [
    "^ (a|an|the|live|real|speak|talk|chat|just|ok|hi|hello|no|please|to|with) (a|an) human|agent|representative|operator|person|supervisor|manager|rep|someone|executive|talk (please|now|pls) (now|please) $",
    0.9,
  ],
  [
    "^ (contact|customer|call|live|human|need|i|want|the|chat) (customer|live|want|need|to) (customer|call|talk) support|service|care|chat|agent (please|team|agent|representative) $",
    0.6,
  ],
  [
    "need|want (some|to|the|your) (talk|contact|speak|reach|call) (to|with) (some|the|your) (customer|client|live) support|service|care $",
    0.7,
  ],
  [
    "help|assistance|answer|support|advice from (a|an) (real|actual|live) human|person|agent|someone|representative",
    0.85,
  ],
  [
    "comfortable|talk|talking|speak|speaking|chat|chatting|deal|dealing|sharing .. with|to (a|this|your) @bot",
    0.5,
  ],
  ["^ agent|human|operator|representative (to) chat|talk|speak|answer|help|please", 0.85],
  ["human|live|agent handoff|handover|takeover|agent|chat|support|help|assistance", 0.8],
  ["handoff|handover", 0.75],
  [
    "get|have|find|send|need|want someone|somebody|anyone (else) (from|in|on|at) (your|the) (team|company|staff) to look|help|sort|fix|deal|check|call|contact|handle|take|explain|answer|read",
    0.7,
  ],
  ["^ (please|just|enough|ok|now|then|so) transfer|connect me (now|please|asap) $", 0.75],
  ["put|pass me through|over|on (now|please|to) $", 0.75],
  [
    "call|ring|message|reply|answer from (one|a|an|somebody|someone|anyone) (of|on|in) (your|the) team|staff|colleagues|people|agents",
    0.65,
  ],
  ["give|get me (to) (the|your) (customer) support|service|care|helpdesk (team|now|please) $", 0.7],
  [
    "cant|wont|cannot|not (do|discuss|solve|sort|talk|deal) (this|that|it|about) with|to (a|this|the|your) (stupid) @bot",
    0.65,
  ],
  ["who|whom can|could|do|should i|we (please) speak|talk|complain|write", 0.7],
  [
    "discuss|discussing|sort|sorting|solve (this|it|that) (out) with (a|an|some|your|someone) (real|live) @human",
    0.8,
  ],
  ["^ not (a|with) you|bot|robot|machine|this a|an (real|live|actual) @human", 0.75],
  [
    "how|where (can|could|do) i|we (can) reach|call|phone|ring you|someone|somebody|support (by|on|over|via) (the) phone|telephone",
    0.7,
  ],
  ["chat|talk|speak live $", 0.75],
  [
    "(is|are) there no|any (real|live|actual) human|humans|person|people|agent|agents here|there|around|available|$",
    0.7,
  ],
  ["agent|human|person|representative|operator please $", 0.75],
  [
    "^ (please|just|get|find|give) (me) a|an (real|live|actual) human|person|agent|representative|operator who|that speaks|knows|understands|can|could",
    0.75,
  ],
  [
    "dont|not|never|stop|hate|rather|tired|sick|no (want|like|need|going|comfortable|trust|prefer|of|than|more|longer) (to) (be) talk|speak|chat|talking|speaking|chatting|deal|dealing|sharing|discuss|discussing|arguing|explaining .. (to|with) (a|this|your) @bot",
    0.85,
  ],
  ["stop talking (to) .. @bot", 0.85],
  ["(talking|speaking|chatting|talk|speak) to (a|this|stupid|the) (stupid|dumb|damn|useless) @bot", 0.4],
  ["sick|tired|enough of|with (this|these|talking|your) (stupid|to|useless) @bot", 0.8],
  ["human|person|someone|somebody not|instead|rather (of|than) (a|the|this) (stupid|dumb|damn) @bot", 0.6],
  ["dont|no|not want|like|more (a|any|this|these|your) (stupid) @bot", 0.6],
  ["call|ring|phone me back|on|at|now|asap|today|tomorrow|when|urgently|please", 0.75],
  ["please call|ring|phone me (back|so|about|regarding) (i|we|this|it|the|my) $", 0.75],
  ["(can|could|will|would|please) you|someone|somebody (please) call|ring|phone me please|back $", 0.7],
  ["can|could|will|would you|someone|somebody (please) call|ring|phone me $", 0.7],
  ["@human .. call|ring|phone|contact me|us (back)", 0.7],
  ["can|could|may i|we (please) (just) call|phone someone|somebody", 0.7],
  ["can|could|may i|we (please) (just) call|phone you (now|back|today|instead|please|directly|about) $", 0.7],
  [
    "can|could|may i|we (please) (just) (talk|speak|chat) to|with you|a|someone|somebody|human|person|agent",
    0.7,
  ],
  ["(can|could|would) someone|somebody|anyone (please) call|phone|ring|contact|talk|reach", 0.6],
  ["can|could|would someone|somebody|anyone (please) help|assist", 0.45],
  ["speak|talk|complain to|with (your|the|a) manager|supervisor|boss|management|superior", 0.95],
  ["^ (i) (want|need|get) (to|a|your|the|me) (a|your|the) manager|supervisor (now|please) $", 0.7],
  ["escalate (this|it|my|the|to)", 0.7],
  [
    "hand|transfer|direct|forward|pass|move|send .. to (a|an|the|your) (real|live) human|person|agent|operator|representative|employee|colleague",
    0.8,
  ],
  ["take me|this to (a|an|your|the) (real) @human", 0.8],
  ["anyone|anybody|someone|somebody (here|there|around) (to) assist|talk|chat|help $", 0.55],
  ["number|phone .. (where|to) .. reach|call|speak|talk .. somebody|someone|person|agent|human|you", 0.65],
  ["you (are) not (a) human", 0.4],
  ["who can|could (actually) (really) help", 0.4],
  ["let me (just) talk|speak|chat $", 0.6],
];

/** Words before an ask that turn it around, or tell of one that has been. */
const calledOff: [string, number][] = [
  // "don't make me talk to a person", "I won't need to", "I didn't ask to"
  [
    "dont|didnt|never|not|wont|wouldnt|cant (ever|even|really|be) make|makes|made|making|force|forced|feel|ask|asked|wanted|want|like|prefer|mean|meant|try|trying|plan|planning|need|needing|have|going (me|us|like) (to) (have|be) (to) @utter (to|with) (a|an|any|another|the|your|some|one|more|real|live) (of) (real|live|human|customer) @human",
    1,
  ],
  [
    "hate|hated|refuse|refused|avoid|avoiding|dread|dreading (to) (have|having) (to) @utter (to|with) (a|an|any|another|the|your|some|one|more|real|live) (of) (real|live|human|customer) @human",
    1,
  ],
  [
    "rather|prefer|better not (to) (have) (to) @utter (to|with) (a|an|any|another|the|your|some|one|more|real|live) (of) (real|live|human|customer) @human",
    1,
  ],
  [
    "without (me|us|my) (having|needing) (to) @utter (to|with) (a|an|any|another|the|your|some|one|more|real|live) (of) (real|live|human|customer) @human",
    1,
  ],
  [
    "instead|rather of|than (having) (to) @utter (to|with) (a|an|any|another|the|your|some|one|more|real|live) (of) (real|live|human|customer) @human",
    1,
  ],
  [
    "why|where|when would|do|does|should|must i|we|one|you (even|ever) (need|have|want) (to) @utter (to|with) (a|an|any|another|the|your|some|one|more|real|live) (of) (real|live|human|customer) @human",
    1,
  ],
  [
    "what happens|if if|when|i (i|we) (ask|asked|want|wanted|need|have|choose) (to) @utter (to|with) (a|an|any|another|the|your|some|one|more|real|live) (of) (real|live|human|customer) @human",
    1,
  ],
  [
    "^ (and|but|so) if i|we (ever) @utter (to|with) (a|an|any|another|the|your|some|one|more|real|live) (of) (real|live|human|customer) @human",
    1,
  ],
  // told of, of another time or of somebody else
  [
    "you|they|he|she|husband|wife|friend|mum|mother|father|bot|site|website|page|mail|email|banner (just|already) told|tells|asked|says|said|advised (me|us) (to) @utter (to|with) (a|an|any|another|the|your|some|one|more|real|live) (of) (real|live|human|customer) @human",
    1,
  ],
  [
    "last|previous time|day|week|month (that) i|we had|needed|was|were|tried (to) @utter (to|with) (a|an|any|another|the|your|some|one|more|real|live) (of) (real|live|human|customer) @human",
    1,
  ],
  [
    "he|she|they|husband|wife|friend|mum|mother|father|sister|brother|neighbour|colleague asked|wanted|got|had (to) @utter (to|with) (a|an|any|another|the|your|some|one|more|real|live) (of) (real|live|human|customer) @human",
    1,
  ],
  // a call that nobody needs
  [
    "no|not|dont|doesnt|didnt|never|neednt need|have|want|wish|like|reason (for|to|a|any) (you|anyone|someone|somebody|to) (to) call|ring|phone|callback (me|us) (back)",
    1,
  ],
  [
    "without|dont|not|never (any|need|have|want|necessary|reason) (for|to|of|a|be|any) (talk|speak|chat|transferred|transfer|connect|connected|contact|call|escalate) (me|to|with) (me|to) (with|to) (a|an|any|the|your|real|live) (real|live|human|chat) @human",
    1,
  ],
  ["no need (for|to|of) .. @human", 1],
  ["do|does|must i|we|one|you have|need|got (to) talk|speak|call|contact|ring|phone (to|with) .. @human", 1],
  ["without talk|talking|speaking|calling|contacting|chatting|involving|escalating .. @human", 1],
  ["no (@kind) @human (is|are) needed|required|necessary", 1],
  [
    "dont|not|never|no (need|want|have|wish|like) (for|to|you) (to) escalate|transfer|escalation|escalated|transferred",
    1,
  ],
  ["there someone|somebody|anyone home|in|at", 1],
  [
    "was|were|got|been|had (just|already) transferred|connected|put|passed|told|talking|speaking .. @human",
    1,
  ],
  [
    "a|the|your|some|this (@kind) @human (just|already|has|have) told|said|promised|helped|answered|wrote|called|rang|came|gave|sent|explained|confirmed",
    1,
  ],
  [
    "bother|bothering|involve|involving|trouble|disturb|disturbing|wait|waiting (for) (a|any|the|your) (real|live) @human",
    1,
  ],
  ["could|would have|never|ever @human", 1],
  ["how long|late|early|many .. @human", 1],
  ["people|friends|everyone|everybody|they call|calls me", 1],
  [
    "are|is|were|am|you|be you|this|it|i|are|a (really|actually|just|even|speaking|talking|chatting) (to|with) (a|an|someone) (real|live|actual|human|really) (live) person|human|being|agent|real|someone",
    1,
  ],
  ["real|live|human person|human size|sized|hair|body|shaped|height", 1],
  [
    "find|thank|give|tip|know|see|remember|meet that|this|which|whichever|who person|lady|guy|man|woman|agent|driver",
    1,
  ],
  ["faster|better|quicker|nicer than .. human|person|agent", 1],
  [
    "dont|not|never need|want|require|have (to) (a|an|any|the|your|talk|speak|chat|transfer|be|call) (to|with|me) (me|a|an|any|the) (to) (a|an|the) (real|live|chat|human) human|person|agent|someone|representative|operator|manager|supervisor|anyone",
    1,
  ],
  ["already|just|previously|yesterday spoke|talked|chatted|called|spoken|contacted .. @human", 1],
  ["spoke|talked|chatted|spoken (to|with) .. @human", 1],
  [
    "your|the|an|a|that agent|person|representative|manager|human|someone|operator|lady|guy said|told|promised|called|spoke|helped|assured",
    1,
  ],
  // "a human who can decide" is asked for, "the human who decided" told of
  [
    "your|the|an|a|that agent|person|representative|manager|human|someone|operator|lady|guy who|that was|were|had|told|said|promised|called|rang|spoke|helped|assured|answered|came|gave|sent|wrote|hung|delivered|did|didnt|couldnt|wouldnt|never|kept|just|took|dealt|handled|made|refused|ignored|left|lied|transferred|served|picked|sold|booked|replied",
    1,
  ],
  [
    "your|the|an|a|that agent|person|representative|manager|human|someone|operator|lady|guy (who|that|whom) i|we spoke|talked|was|had|called|chatted|met|dealt|saw|reached|got|asked|told|emailed|contacted|just|last|spoken|mentioned|know",
    1,
  ],
  ["delivery|courier|shipping|travel|estate|insurance|dhl|ups|fedex|cleaning agent|person|guy|driver", 1],
  ["just|for|only one|1 person", 1],
  ["customer service|care|support (opening) hours|email|address|policy", 1],
  // of whom a thing is for, and of a thing that is named after people
  ["@human under|over|aged|access|shaped|sized|resources|key", 1],
  ["@human at home", 1],
  ["do|does|will|would you|they|it (still|really|always) need|require .. @human", 1],
  ["send|give|bring (a|an) person|human|agent a|an|some|access|under", 1],
  [
    "flowers|gift|gifts|present|presents|card|cake|parcel|package .. to (a|an|another) person|someone|somebody",
    1,
  ],
  [
    "courier|driver|postman|plumber|technician will|would|should|may|might|can|to call|ring|phone|contact me",
    1,
  ],
  [
    "will|does|do somebody|someone|anybody|anyone call|ring|phone|contact me before (the|my) delivery|delivering|arrival|arriving|it|they",
    1,
  ],
  ["would|can|will|could|does the|your agent|person|driver", 0.5],
];

const findAsks = phraseMatcher(asks, classes);
const findCalledOff = phraseMatcher(calledOff, classes);

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
