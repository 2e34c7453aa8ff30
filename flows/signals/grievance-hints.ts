/**
 * What people tell a shop that has let them down, by kind, most telling first, written as in `phrases.ts`; the words named
 * with @ stand in `grievance-words.ts`. A list, and long, as anger has many words of which each is a hint only.
 */
export const grievanceHints: Record<GrievanceKind, [weight: number, phrases: string][]> = {
  waiting: [
    [
      0.4,
      `waited|stayed|sat|waiting (in|at) (home|here) all day|morning|afternoon|night|evening|week|weekend; not (a) single|one person|reply|word|call|answer|apology|email|soul; ignore|ignored|ignores|ignoring me|us|my|by|your|every|all`,
    ],
    [
      0.35,
      `@nobody|one (has|have|ever|even|there|bothers|bothered|can|is|will) (ever|even|bothered|to|been) @answers; radio|total|complete silence`,
    ],
    [
      0.3,
      `i|im|me|us|been|was|were|sat|sitting|spent|kept|left|stuck|waiting|waited|still|hour|hours|mins|minutes|forever on hold; on hold for|since|again @count|hours|ages|forever|so|over|an|a; no reply|answer|response|refund|help|call|food|delivery|one|sign no|nothing|not|zero|still`,
    ],
    [
      0.25,
      `been waiting|holding|chasing; waited|waiting (in) (all|for|since|over|more|a|an|the|here) (than|whole|entire) (a|an) @while|@count|ages|forever|monday|tuesday|wednesday|thursday|friday|saturday|sunday; waited|waiting ages|forever|long; @count @while without|and|with no|nothing|still|counting|nobody|zero|any`,
    ],
    [
      0.2,
      `still waiting|nothing|no|not|havent|hasnt|isnt|arent|cant|doesnt|unable|without|broken|missing|blocked|locked; @count @while (and|later|now|of|with|without|on|on and) (and) (no|not|nothing|still|counting|nobody|zero|without|waiting|silence|later|on|running);
      no|zero|without|any (sign|word) (of) (a|an) (single) reply|replies|answer|response|apology|refund|explanation|communication|update|news|callback|call|sign|word;
      never|didnt|doesnt|hasnt|dont|wont (ever|even|bother|bothered|bothers|once) (to) call~|showed|show|turned|came|replied|reply|answered|answer|respond|responded|rang|listen|pick; how much longer`,
    ],
    [
      0.15,
      `for (over|almost|nearly) @count|over @while now; for weeks|months|days|hours|ages|years (now|and|without)`,
    ],
    [
      0.1,
      `been|kept|stood|sat|stuck|left waiting|on|standing|sitting|holding (hold|here|for); over|more|whole|entire|full|solid (than) (a|an|@count) @while; by now`,
    ],
  ],
  repetition: [
    [
      0.5,
      `how many (more) times|people|emails|calls (do|does|must|have|should|will|are|is) (i|we|you|it) (have|need|got) (to) @hear`,
    ],
    [0.45, `copy|copied pasted|paste|pasting|pastes; broken record`],
    [
      0.4,
      `for the @nth|last|second|hundredth time; hundred|thousand|million|ten times; passed|bounced|sent|shoved|pushed around|from|between|back (department|person|one|agent|desk|pillar)`,
    ],
    [
      0.35,
      `@count separate|different|other people|agents|departments|messages|times|answers|stories; you|they|bot|app|system|people|just|and keep|keeps|kept|keeping (on) say~|tell~|ask~|send~|repeat~|give~|charg~|bill~|change~|changing|debit~|pass~|transfer~|cancel~|lie|lying|ignoring|making; over and over;
      round|around and|in round|around|circles; repeat~ yourself|yourselves|myself`,
    ],
    [
      0.3,
      `again and again; @nth time|week|month|day|email|call|message|engineer|attempt|request|agent|person|ticket|replacement|chat (that|i|in|this|you|running|now|and); @count (bloody|fucking|damn|separate|different|phone|unanswered) emails|calls|agents|engineers|requests|letters;
      every single|damn|bloody|fucking time|week|month|day|order|call|message; canned|scripted|automated response|responses|answer|answers|reply|replies|message|messages`,
    ],
    [
      0.25,
      `@count (bloody|fucking|damn) times now|already|and|but|today; already told|gave|said|sent|explained|answered|asked|provided|given|tried|reported|did|done`,
    ],
    [
      0.2,
      `yet|once again; keep|keeps|kept (on) happen~|crash~|break~|fail~|ignoring|lying; i|we (have) (already) (just) told|gave|explained|asked (you|this|that|it|them) (to) (you|the|this|my) twice|already|before|times|yesterday|you; same (old|damn|stupid|bloody) answer|excuse|excuses|script|response|nonsense|bug|story|lies;
      same (damn|bloody) thing|question|questions|message|problem|mistake again|over|every|for|since`,
    ],
    [0.15, `like|like every|always time|week|month`],
    [
      0.1,
      `again; second time (i|that|this|in); every time i|you|we (contact|call|ask|write|ring|chat|complain)`,
    ],
  ],
  blame: [
    [0.55, `you|they|are|of|bunch (are|all|such) (a) liar|liars`],
    [
      0.45,
      `broke|broken|break|breaking (a|your|another|every) promise|promises|word; ruined|ruining|wrecked|spoiled|destroyed my|our|the|his|her|christmas|everything; dodge|dodging|avoid|avoiding|evading the|my|this question|questions|issue`,
    ],
    [
      0.4,
      `hung|hang|hangs|cut|cutting up|off (on) me|us|on|again|twice|@nth; you (are|have) (just|all) stole|steal|stealing|robbed|rob|robbing|cheat|cheated|cheating|scammed|lied|lying; nobody|noone|no (one) .. care~|responsib~|accountab~|damn|bother~; laughed|laughing|shrugged|sneered|yelled|shouted|swore at;
      still charg~|bill~|debit~|tak~ (me|us|my)`,
    ],
    [
      0.35,
      `hung up; lie|lied|lying|lies (straight) to; promised|told|said|assured (me|us) .. and|but|yet nothing|never|nobody|still|no|now;
      you|they|@firm|@staff (clearly|obviously|just|really|simply|people|guys) dont|doesnt|wont|didnt|couldnt|never (even|really|actually|ever|fucking) care|listen|read|bother|help|answer|respect|understand|give; stranded; done|do|doing|did (absolutely|literally) nothing`,
    ],
    [
      0.3,
      `your|you|their (own) mistake|error|fault|mess|incompetence|failure|failures|blunder|screwup|problem; thanks to you; steal|steals|stealing|stole|rob|robs (money) from|peoples|our; rude|disrespectful|arrogant|condescending|dismissive|insulting|discourteous;
      you|they (guys|people|have|had|still|are) (have|had|got|took|take|kept|keep|keeping|sitting|holding|still) (on|all) my|our money|cash|deposit|savings; you had my|our money|payment|deposit|phone|laptop|parcel|order|luggage (for); overcharged|overcharging|overbilled|doublecharged;
      abandoned|dumped|left us|me|there|stranded|standing|waiting|outside|without|hanging|in; excuses; changing|change the|your story|stories|mind|tune`,
    ],
    [
      0.25,
      `you|they|your (@staff) (guys|lot|people|have|just|again|then|also|even|are) (been|just) @wrong; you|they (guys|people|specifically|literally) promised|assured|guaranteed|swore; first|then you|they|it (you) (say|said|told|tell|was|promise|promised) .. then|now|next;
      nothing has|was|gets|got|ever (been|ever) done|happened|happens|changed|solved|fixed|resolved`,
    ],
    [
      0.2,
      `your @staff lost|threw|dumped|left|laughed|shouted|lied|cancelled|never|didnt|refused|told|walked|drove|hung|promised|was|were|is|just; because of|thanks to you|your|this|the (@firm|@staff) (mistake|error|incompetence|fault|service|mess); do|did|would|stop|keep|why you|they|lying lie|lying|to; lied;
      why|who (did|was|have|has|the) (you|my|it|the|hell) (case|ticket|account|order|chat) close|closed|cancel|cancelled|ban|banned|block|blocked|deleted`,
    ],
    [
      0.15,
      `you|they|your (@staff) (guys|lot|people|have|just|again|then|never|also|even) took|kept|gave|made|left|sent|lost|sold|delivered|wasted (me|us) my|our|me|us|a|the (wrong|mistake|stuff|money|room); charg~|bill~|debit~ me|us again|twice|every|for|something (nothing|what|something|third);
      after|since i cancelled|left|complained|told|asked|returned|paid; marked (it|as|this) (as) delivered|resolved|solved|closed|complete|completed; something|someone|it|that different|else yesterday|before|last|earlier; for nothing|no; cost|costs|costing|cost me|us (my|our|another|@count)`,
    ],
  ],
  contempt: [
    [0.55, `not|isnt|hardly|aint (exactly|really) rocket|brain science|surgery`],
    [
      0.5,
      `worst @firm|experience|thing|customer|app|ive|i|ever; ^ bull|bullshit|bs|rubbish|garbage|nonsense|useless|pathetic|ridiculous $;
      how hard|difficult (can|is|could|would) (it|that|this) (can|could|be|is|really) (be|it) (for) (you) (to) (just|simply|actually) send~|answer~|put|reply|refund|read|get|do|understand|make|deliver|pick|call|fix|keep|write|tell|give|bring|check|find|ship|cancel|close|run|for|$; how hard|difficult can it|that|this;
      do|doing your|their (bloody|fucking|damn|actual) job|jobs|homework; get your act|shit|stuff|house|facts; what|which kind|sort of @firm is this|that; con artist|artists|men|trick|job; should|ought|must (all) (be) (to) (be) ashamed|embarrassed|sacked|fired|shut|prosecuted|jail; ashamed of yourself|yourselves;
      with a|any|half|an brain|brains|clue|iq; dont|do not|no|didnt|doesnt give|giving|gave (a|one|two) damn|toss|shit|fuck|monkeys|crap`,
    ],
    [
      0.45,
      `what|such|absolute|absolutely|complete|total|utter|utterly|bloody|fucking|actual|youre (a|an) (absolute|complete|total|utter|bloody|fucking) joke|shambles|circus|farce|disgrace|shitshow|con|ripoff|nightmare|disaster|insult|useless|pathetic|rubbish|garbage|trash|crap|nonsense|lie|lies|clowns|amateurs|cowboys|morons|idiots|imbeciles;
      robbing|robbed|rob|fleecing|milking|cheating|scamming|conning|squeezing people|me|us|customers|pensioners|your|everyone|children|kids; talk~|speak~|type|typing|chat~ to|with (a|my|the) (brick|bloody) wall|walls|toaster|machine|parrot|robot|dog|cat|fridge|bricks|tree`,
    ],
    [
      0.4,
      `rocket|brain science|surgery; call|calls|calling yourself|yourselves (a|an); this|that|it|you|plain|daylight|pure|legalised (is|are) (just|pure|plain|literally|basically|a|an|all|bunch|of) theft|robbery|stealing|extortion|fraud|scam|scammers|crooks|thieves|criminals;
      what a con|joke|ripoff|scam|disgrace|shambles|farce|nerve|cheek; rip|ripping|ripped (me|us|people|customers) off; gets|get|be|getting fired|sacked;
      treat|treats|treated|treating (me|us|people|customers|your|paying|loyal|clients|you|them) (customers|people) like|this|so|badly|worse dirt|way|badly|criminals|idiots|garbage|rubbish|trash|this|an|a|that|shit; is this|that (really) how|what|the (you|your|way) (you|people|guys|i) run|treat|do|handle|call|pay|paid|get;
      is this|that some sort|kind|sick`,
    ],
    [
      0.35,
      `joke|shambles|circus|farce|disgrace|mess|nightmare|insult of|to a|an|my|our; is|are|was|you|were (just|all|such|nothing|but|becoming|becoming) (a|an) (absolute|complete|total|utter|bloody|fucking|big|real) joke|shambles|circus|farce|disgrace|shitshow|con|ripoff|nightmare|insult|disaster (to);
      clown|clowns|amateurs|amateur|morons|imbeciles|jokers|idiots|incompetents|vultures|parasites|leeches;
      couldnt|cant|cannot|not|incapable|unable (you) (people|guys|lot|they|of|even|actually|to) (even|actually) organise|organize|organising|run|manage|managing|handle|handling|do|doing|get|getting (a|one|the) anything|something|simple|basic|things|single|simplest|right;
      what|which (kind|sort|type) (of) (a) @firm .. lock~|charg~|leave~|treat~|take~|ignore~|does|doesnt|cant|dont|let~|send~|lose~|refuse~|cancel~|close~|would; shame on|you; waste|wasted|wasting|wastes (a) of|my|our|more|everyones|another (whole|your|more) time|money|space|breath|day|hour|hours|life|morning|afternoon;
      zero|no|lack|without|little|not (of) (any|one) (ounce) (of) shame|respect|accountability|empathy|common|decency|sense|integrity|competence|responsibility`,
    ],
    [
      0.3,
      `shambles|farce|disgrace|shitshow|clownshow|embarrassment|fiasco|travesty|mockery|scandal; you|they|@firm|@staff|people cant|couldnt|cannot|doesnt|dont|didnt|wont even; do|doing|did|done|get anything|something|one|things|nothing right|properly|thing;
      you|they (dare|actually|really|have) (to) call it|that|this|yourself|yourselves (a|an) (service|support|delivered|customer|help|$); you|they|@staff (clearly|obviously) (have|has|having|had) (no|not) (a|any) clue|idea (what|how); know|knows (what|how) (you|they|the) (hell) (are|to) doing;
      service|support (at|is) (its|non) worst|nonexistent|existent|dead; gave|give|gives a damn|toss|shit|fuck`,
    ],
    [
      0.25,
      `useless|worthless|pathetic|incompetent|incompetence|clueless|hopeless|shambolic|laughable|farcical|abysmal|appalling|atrocious|deplorable|diabolical|disgraceful|shameful|shameless|despicable|ridiculous|outrageous|unacceptable|inexcusable|unprofessional|amateurish|absurd|infuriating|disgusting|horrendous;
      garbage|rubbish|trash|nonsense|bull|bullshit|bs|stupid|dumb|brainless|moronic|idiotic|braindead|dumbest|shit|shitty|crappy|shite; theft|robbery|extortion|scam|scamming|fraudsters|conmen|scammers|bandits|mafia; is this|that supposed|meant to be`,
    ],
    [0.2, `do better $; ^ so much for (your|the|that)`],
    [0.15, `cant|cannot|couldnt|doesnt|wont even; so called`],
  ],
  leaving: [
    [0.6, `never again; good riddance`],
    [
      0.5,
      `never (ever) again; take|taking|spend|spending my|our business|money|custom|loyalty elsewhere|somewhere|away|to; see|meet|take|taking you to|in court; lost|losing|lose a|another|me|this (loyal|good|paying|long) customer|as|forever|client;
      stick|shove|keep|stuff your|it|the (_) voucher|points|apology|apologies|money|product|discount|up|where|loyalty`,
    ],
    [0.45, `hear|hearing from my lawyer|solicitor|bank|attorney`],
    [
      0.4,
      `never|not|wont (ever|be|will) (ever|be|again) use~|using|fly~|buy~|order~|book~|shop~|stay~|bank~|play~|com~|deal~|trust~|recommend~|spend~|touch|set .. again|your|this|you|anything|ever|with|another; last|final straw|warning|chance; to|with your|the|a|another competitor|competition|competitors|rival|rivals;
      tell|telling|warn|warning|warned everyone|everybody|people|others|all|anyone (i) (know|to|else|about|who|my); so good luck`,
    ],
    [
      0.35,
      `last time (i|we) (will|ever) (use|fly|buy|order|book|shop|stay|spend|trust) (with|from|at|anything|here) you|here|again; go|going|shop|buy|order|switch|move|switching|moving elsewhere|somewhere; get|let me out of;
      report (you) to (the) police|press|ombudsman|regulator|authorities|watchdog; ill|will|im|going|gonna (to) report (it|this|you) to (the) police|press|ombudsman|regulator|authorities|watchdog; go|going|take|taking|went|reporting|reported|complaint|complaining (it|this|you|straight|off) to (the|my) court|lawyer|police|press|papers|newspaper|newspapers|media|ombudsman|regulator|authorities|solicitor|watchdog`,
    ],
    [
      0.3,
      `done|through|finished with you|your|this|these (lot|@firm|people|guys); moving|switching|going|porting|transferring .. to someone|somebody|somewhere|another|anyone else|provider|bank|company|airline|shop; cancel (my) everything|all|it|this|subscription|account|contract now|immediately|then|and|right;
      chargeback|ombudsman|regulator|watchdog|solicitor|bbb|trustpilot|offcom|ofcom|ofgem|suing; going|go public with|about|on; post|posting|share|sharing|put|putting this|it|the|everything|about|screenshots (whole|entire|chat|experience|all|of|over) .. twitter|facebook|tiktok|reddit|instagram|trustpilot|online|internet|everywhere;
      one|1|zero|0 star|stars; stay|staying|keep|steer away|clear from|of (you|this|them|your); or else|ill`,
    ],
    [
      0.25,
      `bad|negative|terrible|honest|worst|scathing review|reviews|rating; file|filing|filed|open|opening|start|starting|raise|raising|expect|expecting a|an|my (formal|official) chargeback|dispute|complaint|letter`,
    ],
    [
      0.2,
      `closing|cancelling my|our|all|both|every (my|our) (account|accounts|membership|subscription|contract|cards|orders); if this|it|you (is) isnt|not|dont (sorted|fixed|resolved|refunded) (by|sort|fix) sorted|fixed|resolved|refunded|today|now|it|this; uninstalling|uninstalled|deleting your|this|the app|game`,
    ],
    [0.15, `i|we (am|are) (so|totally|officially|just) done|leaving|out $`],
    [0.1, `cancel|cancelling|close|closing everything|all`],
  ],
  disbelief: [
    [
      0.5,
      `is this|that (some) (kind|sort) (of) (a) joke; having a laugh; you got|have (to) be (bloody|fucking) joking|kidding; how dare; the nerve|audacity|cheek|gall|arrogance; in what world|universe; 😡|🤬|😤|🖕`,
    ],
    [0.45, `too much to ask|expect; surprise surprise`],
    [
      0.4,
      `must be joking|kidding; how can|could you|they|a|anyone|someone|any (people|guys|possibly|even|company|bank|airline) (possibly|even|just) charge|call|take|lose|not|close|cancel|ban|block|keep|treat|let|say|ignore|do|sell|send|be|mess|leave|forget|justify; how stupid|dumb|incompetent|thick do|are|can|is;
      funny|strange|interesting|amazing|odd|convenient how|that (you|your|the|it) (take|answer|reply|can|always|only|never|manage|money|charge); wow just wow`,
    ],
    [
      0.35,
      `are|is you|u|this|that (actually|fucking|bloody|all|guys|people|really|even) (having) kidding|joking|serious|mad|insane|laugh|blind|deaf|crazy|nuts|stupid;
      how is|was|are|can|could|in (this|that|it|you|a|the|they|even|your) (it|a|this|earth|world) (even|still|possibly|a) possible|legal|acceptable|allowed|ok|okay|right|fair|normal|fine|justify|justified|charge|call|take|lose|still|not|close;
      for (the) love|fuck|fucks|god|gods|christ|christs|heaven|heavens|crying|petes|goodness sake|loud|sakes|of|out`,
    ],
    [
      0.3,
      `^ unbelievable|ridiculous|outrageous|incredible|disgraceful $; who|what (the|on) hell|fuck|heck|earth; what the|on (actual) hell|fuck|heck|earth|actual; so basically; so i|we|you|im (am|are) (just|basically|now) supposed|meant|expected|saying|telling|refusing; is that|this (seriously|really) all (you|your|i);
      that your|the (best|only|whole|big) solution|answer|idea|response|plan|excuse; even|actually|ever reading|listening|read|listen|working|human|real|trying|looked|checked|care`,
    ],
    [
      0.25,
      `cannot|cant|dont|beyond believe|belief (what|how|this|you|that|im|i|it); wtf|ffs|smh|jfc|omfg; all you|they|it (people|guys) can|could|ever|do (say|do|offer|tell|give|is); and|now you|they (then|now|still|just|even|guys|people|have|really|actually) want|ask|expect|tell|say|charge|close|offer|call|dare (me|us|for);
      why (the) (hell|fuck|heck) do|does|would|should|are|cant|cannot|wont|dont|is|did (you|it|they|anyone|anybody|nobody|i|no|everyone) (people|guys|one) even|always|lie|lying|bother|never|ever;
      does|do|is|are|did|can|has anyone|anybody|somebody|someone|any (there|here|at|of|over) (even|actually|ever|really|there|you|your) know~|care~|read~|work~|listen~|think~|answer~|understand~; sorry for the inconvenience`,
    ],
    [
      0.2,
      `what you|they (are|people) (basically) saying|telling; why cant|cannot|wont|dont|havent|didnt you|they|anyone|anybody|someone; imagine being|paying|having|if|running|not; so now|suddenly`,
    ],
    [0.15, `seriously $; ^ really|seriously|honestly $`],
    [0.1, `out of order|line`],
  ],
  demand: [
    [0.5, `i|we demand`],
    [0.45, `make up|your your|mind mind`],
    [0.4, `explain yourself|yourselves; i|we refuse to pay|accept|hold|wait|be|repeat|believe`],
    [
      0.35,
      `dont|not|no (you|want|need|interested|care|me) (another|about|your|more|in|any) apology|apologies|excuses|sorry|script|scripts|vouchers|sorries; fix|improve|sort your servers|system|app|site|website|bot|shit|mess|process|bugs|service|attitude|support|own; yes or no`,
    ],
    [
      0.3,
      `stop|quit|enough (fucking|bloody|with|it|the|all|of) (the|this|your) email~|call~|send~|charg~|bill~|debit~|ask~|tell~|copy~|past~|past|lying|ly~|giv~|ignor~|wast~|repeat~|transfer~|selling|say~|spam~|excuses|nonsense|games|bots; dont (you) (even) bother|dare|start|lecture|blame|patronise;
      dont|not|never (you) (even|ever) patronise|patronize|insult|dare|lecture|pretend; get it|this sorted|fixed|resolved now|today|immediately|asap; for once; i|we (will|am|are) not (going|be) (to) pay~|paying|accept~|wait~|hold|holding|repeat~|having|taking|leaving;
      what (exactly|the|am|are|do) (hell|exactly|i|we) (i|we|am) pay|paying (you|for|a|exactly); who (is|will|going|pays|compensates|are) (going|gonna|to) (to) pay|pays|paying|compensates|compensate|responsible|accountable (me|for|us); calm down`,
    ],
    [
      0.25,
      `dont|not|never (you) (even|just|ever|start) tell|ask me|us|my (to|again|about|for); demand|deserve|owed|owe|want|require|expect (an|a|me|some|my|answers|real|proper|full) (full|proper|real|written|immediate|formal) explanation|answers|apology|compensation|answer|money|fixed|refunded|justice;
      sort|fix|solve it|this|that|your (out|shit|mess) now|today|immediately|already; sort it out; answer|read the|my (bloody|fucking|damn) question|message|messages|email|emails; why (should|do|am|would|are|must) (i|we) (have|still|keep|be|to) pay|paying|wait|waiting|bother|suffer|chase`,
    ],
    [
      0.2,
      `stop it|this|that $; straight|proper|real|actual|honest answer|answers|help|solution; listen to me|us|what|your|yourself; i want|demand (my|a) (full) money|refund|cash (back) now|today|immediately|$; how about you`,
    ],
    [
      0.15,
      `want|need it|this (to) (be) sorted|fixed|solved|resolved; explain (to) (me) why|how you|it|this|i|my|nobody|that|on`,
    ],
    [
      0.1,
      `just|simply fix|answer|do|send|give|read|tell|cancel|refund|close|put|listen|deliver; money back now|today|immediately|$`,
    ],
  ],
  feeling: [
    [0.6, `enough is enough; up to here; end of (my|our) tether|rope|patience|wits`],
    [0.55, `sick and tired; blood (is|pressure) boiling|boils|boil`],
    [
      0.5,
      `fed up; my|our patience (is|has) (wearing|running|run|gone|over|ended|thin|out); at my wits|limit`,
    ],
    [
      0.45,
      `angry|furious|fuming|livid|raging|enraged|infuriated|outraged|seething|irate|steaming|pissed|incensed|speechless|disgusted|appalled|exasperated|aggrieved; had it with|up; beyond a joke|belief|words|angry|frustrated|furious|patient|ridiculous`,
    ],
    [
      0.4,
      `beyond|so|really|extremely|absolutely|fucking|bloody|very|getting|makes|making|more (me) angry|mad|annoyed|frustrated|upset|irritated|cross|pissed|furious|livid; had enough (of)`,
    ],
    [
      0.35,
      `sick|tired|fed (and|to|up) (tired|the) (back) (teeth) of|with|up; lost|losing|lose|loosing|ran|running (all|of|out) (of) (my|all) patience|mind|temper|rag|will|faith|trust; been|was more|very|nothing|extremely|so|too|nice|polite (than|but|so|too) patient|nice|polite|civil|reasonable|understanding|far;
      could|want|going|about|gonna (to) scream|explode|cry|punch|throw`,
    ],
    [0.3, `losing it`],
    [
      0.25,
      `driv~|send~ me (absolutely|completely|up) mad|insane|crazy|nuts|wall|bonkers|round; not (at) (all) (a) (very) happy|amused|impressed|pleased|funny|good|acceptable (enough) (at|with|about)`,
    ],
    [
      0.2,
      `annoyed|frustrated|frustrating|annoying|irritated|irritating|infuriating|maddening|exasperating|enraging; how (is|are) this|you not|allowed|even`,
    ],
  ],
  stake: [
    [
      0.25,
      `customer|member|client|subscriber (here|with|of) (you|yours|here) (for) for|of|since (over|more|almost|nearly) @count|over|years|than|ages; loyal|paying|faithful|longstanding customer|client|member`,
    ],
    [
      0.2,
      `pay|paid|paying|pays (you) (for|a|the) good|premium|fortune|through|hundreds|thousands; with you (guys) (for|since) @count years;
      took|taken|taking|lost|missed|wasted (the|a|an|my|our|half|two|whole) (entire|whole|of|sisters|brothers|own) day|days|morning|afternoon|shift|wages|flight|wedding|connection|funeral|interview|birthday|party|holiday|meeting|train|concert|work;
      with (a|an|two|three|#) (small|young|sick|disabled|elderly|crying|hungry) newborn|baby|kids|children|toddler; without|no (hot|running|any|a) water|heating|internet|power|electricity|hotel|luggage|wifi|suitcase`,
    ],
    [
      0.15,
      `day|days|morning|afternoon|shift off work|unpaid|for|waiting|because; in the (pouring|freezing) rain|cold|snow|dark; filthy|disgusting|rotten|mouldy|moldy|overflowing`,
    ],
    [0.1, `work from home`],
  ],
};

export type GrievanceKind =
  | "waiting"
  | "repetition"
  | "blame"
  | "contempt"
  | "leaving"
  | "disbelief"
  | "demand"
  | "feeling"
  | "stake";
