/** Words that several hints of `grievance-hints.ts` share. */
export const grievanceWords = {
  count:
    "two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|hundred|several|many|multiple|countless|#",
  nth: "third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|3rd|4th|5th|6th|7th|8th|9th|10th|umpteenth|nth",
  while: "minute|minutes|min|mins|hour|hours|hrs|day|days|week|weeks|month|months|year|years",
  nobody: "nobody|noone|none",
  answers:
    "answer~|repl~|reply~|respond~|care~|bother~|help~|listen~|know~|read~|call~|rang|ring~|came|come~|show~|turn~|pick~|contact~|explain~|solve~|fix~|told|tell~|understand~|lift~|take~|took",
  staff:
    "driver|drivers|courier|couriers|agent|agents|engineer|engineers|technician|colleague|colleagues|staff|team|rep|reps|salesman|crew|bot|chatbot|robot|system|app|support|reception|department|people|guy|woman|man|lady",
  firm: "company|business|shop|store|bank|airline|hotel|service|support|provider|operator|network|restaurant|insurer|insurance|gym|game|app|courier|brand|outfit|place|site|website|bot|chatbot|system",
  hear: "ask~|tell~|write~|contact~|say~|explain~|call~|email~|repeat~|chase~|complain~|message~|ring~|phone~|report~|go",
  wrong:
    "stole|overcharged|banned|suspended|ruined|broke|dumped|threw|denied|refused|ignored|deleted|trapped|messed|screwed|cheated|scammed|robbed|tricked|misled|deceived|conned|lied|destroyed|wasted|cut|charged|closed|cancelled|locked|blocked",
};

/** Whom or what a customer may hold a grievance against. */
export const addressed = `you|your|yours|yourself|yourselves|ur|these|here|there; @firm|@staff; refund|order|parcel|package|delivery|bill|invoice|ticket|case|hold|queue|reply|response|account|subscription|contract|booking|luggage|charge~|customer|customers|complaint|email|emails|help|answer|money`;

/** What shows that nobody is blamed: manners, plain questions, doubt, good news, somebody else's doing. */
export const calming: [weight: number, phrases: string][] = [
  [
    0.5,
    `no rush|hurry|worries|problem|need|matter|stress|biggie|big|idea; all good|sorted|fine|well|clear|okay|ok`,
  ],
  [0.4, `:)|:-)|😊|🙂|😀|❤️|😍|🙏|👍|<3|:d`],
  [
    0.35,
    `just (a) checking|asking|curious|wondering|question|quick|to|fyi; my (own) fault|mistake|bad|neighbour|neighbor|son|friend|daughter|dog; someone|somebody stole|took|takes|would|has|had|ripping|transferred|used|is|was|else;
      lovely|beautiful|wonderful|amazing|great|perfect|happy|glad|delicious|nice|gorgeous|sweet|nicer|love|excited|helpful`,
  ],
  [
    0.3,
    `thanks so|very|a|for|to (the|your|all|you) much|lot|help|reply|info|quick|everyone|checking|looking; can|could|may|would|shall i|you|we|it|somebody|someone|they (please|maybe|perhaps|possibly|tell|check|let|see|help|send|explain); how do|does|long|to|would i|it|we|the|a|go|get|find|change|close|make|cancel|see|set|report;
      is there|it|that|this (a|an|any) way|chance|fee|discount|update|normal|ok|okay|possible|included|fine; i think|guess|believe|suppose|wonder|wondering|hope|assume; maybe|perhaps|probably|possibly; myself|by accident|mistake; id|i|we (would|d) like|love|prefer;
      he|she|him|his|her|husband|wife|brother|sister|mother|father|friend|boss|ex; got it|them now; works|working|fixed|arrived|sorted|found|solved now|it|fine|today|well|again`,
  ],
  [0.25, `any update|news|idea|ideas|chance|tips|hints|way`],
  [
    0.2,
    `thank you; i know|understand|see|get|appreciate|realise (it|you|that|its|the|this) (busy|was|is|are); which|what|where|when is|are|do|does|can|size|colour|date|time|document|one|day; if (that|its|it|possible|you) (is) (possible|ok|okay|easier|allowed|can|could)`,
  ],
  [0.15, `please|kindly|sorry|hi|hello|thanks`],
];
