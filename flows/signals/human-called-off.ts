import type { PhraseList } from "./phrases.ts";

/** Words before an ask that turn it around, or tell of one that has been. */
export const humanCalledOff: PhraseList = [
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
