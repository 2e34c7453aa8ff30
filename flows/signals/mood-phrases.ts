import { overlapping } from "./overlapping.ts";
import { type Match, phraseMatcher } from "./phrases.ts";
import type { Emotion } from "./signal.ts";
import { isNegated, negators } from "./valence.ts";
import type { Reading, Word } from "./words.ts";

/** How customers of shops show a mood without a word that carries it by itself. Weights add to sentiment, −1…1. */
const phrases: Record<Exclude<Emotion, "neutral">, [weight: number, phrases: string][]> = {
  angry: [
    [
      -0.75,
      "thanks for nothing; thanks for wasting|ignoring; thanks a lot for nothing|ignoring|wasting; go to hell; screw you|this; fuck you|off|this|it; piss off",
    ],
    [
      -0.6,
      `never order~|buy~|shop~|use~ .. again; never again; last time i order~|buy~|shop~|use~; worst .. ever; worst service|company|shop|experience;
      bunch of thieves|liars|idiots|crooks|clowns|amateurs|scammers; joke of; absolute|complete|total joke; where|what|who|why|how the hell|fuck|heck|fucking;
      done with you; money back now|immediately; give me my money|refund; hate you|this|your shop|store|company|service|site|bot|app; hate you; you are|people|guys (are) (a|all|such|so|just|absolutely|completely) thieves|liars|scammers|crooks|useless|pathetic|incompetent|disgusting|idiots|clueless`,
    ],
    [
      -0.5,
      `fed up; sick of this|your|you|waiting|asking|it; tired of this|your|you|waiting|asking|these|being; sick and tired; had enough; enough is enough; waste of my|time|money; wasting my; do your job|jobs;
      ripped off; rip off; what a joke; is a joke; just what i needed; oh great another|more|now|so|just|here|that|its; great another; are you kidding|joking|serious; is this a joke; you kidding; i demand; lose|losing|lost (my) patience`,
    ],
    [
      -0.45,
      `second|third|fourth|fifth|sixth|tenth|3rd|4th|5th|6th time (that) i (have) (to) (ask~|tell~|write~|contact~|say~|explain~|call~|email~); third|fourth|fifth|sixth|tenth time|message|email|call|chat|request i|ive|in|now|running|this|that|and|you|asking|today|about; ^ (the|my) third|fourth|fifth|sixth|tenth time|message|email|call|chat|request $; how many more times; how many times do|must|have|should|will i|we (have|need|got) (to) tell|explain|ask|repeat|say|call|write|contact|email|chase|go; i|we|just|already (have|just|already) told you (that|this|already|before|twice); how many emails|messages|calls do|does|must|will|have i|it|we;
      again the same; same problem|error|issue|mistake|answer|story|bug again; over and over; i (have) already told|said|explained|answered; did that already; already did that; as|like i (already|just|have) told (you); as|like i already|just said; you|they keep|kept asking|saying|telling|sending|giving|repeating;
      stop asking|telling|repeating|giving|ignoring; dont tell me to; are you even; do you even; did you even; even read~|listen~|understand~; read my message|messages|question|email|mail|last; actually read; listening to me; not listening $;
      not what i asked|said|meant; not|dont|doesnt answer~ my question; read what i; reading what i; ignore~|ignoring me|my; nobody|noone|none|never answer~|repl~|reply~|respond~|care~|help~;
      no one answer~|reply~|respond~|care~|help~; what kind of company|service|shop|store|business is|are|does|doesnt|cant|dont|treats|would|takes this|you|that|not|people|its|your; how hard can it|this be; how hard is it|this to|for just|send|answer|reply|read|refund|put|get|understand|give|make|pick|call|fix|you; shouldnt have to; should not have to; have|having to chase|beg; chase you; still nothing;
      ^ seriously $; i will|am|shall|going (to) sue|suing|dispute|disputing; report|reporting you|them to; reporting this|it to; ill|will|going|gonna (to) report this|it to; reporting you; my lawyer|attorney has|have|will|is|says|said; legal action; small claims; trading standards;
      heard that before; heard that one; every single time; every time something; demand my money; where (is) my money|refund already; not good enough; no excuse; answer me|us; reply to me;
      your fault; you lost|broke|ruined|messed; not|isnt|how my problem; for once; threw my; going in circles; this is getting; ^ do something; just|now|then do something; fix this|it now;
      poor|bad|terrible|horrible|awful|lousy|shocking|appalling|pathetic|useless (customer) service|support; lied to; you|they|he|she lied about; you lied; what is wrong with you; how is (this) (even) possible; how dare`,
    ],
    // praise in mockery
    [
      -0.5,
      `slow clap; congrats|congratulations on (inventing|losing|sending|managing|finding) your|the|a worst|wrong|new|one; congrats|congratulations on inventing|losing|ignoring|breaking; well done for; 
      (oh) great|perfect|brilliant|wonderful|fantastic|lovely so i|we (now|just) get to wait|pay|call|chase|start|ring|queue|write; oh perfect|wonderful|brilliant|fantastic|lovely|joy|goody|marvellous; how generous|thoughtful|considerate|convenient|reassuring of|that|to; how kind|nice of your (policy|company|system|courier|robot|bot); perfect|wonderful|great|brilliant|lovely|fantastic|super another; wonderful|brilliant|fantastic|perfect again;
      another day another; no no take; take (all) the time you|in; no rush its|it|only been|just; lucky me; what a surprise; i love|love how you|your|they; love|loving being ignored|lied|told|passed; my favourite|favorite part|bit was; nothing says .. like; masterclass in;
      what impeccable|wonderful|perfect|fantastic timing|service; impressive how|that|work|really; ten out of ten for; five stars for; thanks ever so; thanks for the lovely|great|wonderful .. not|no|still;
      quite|some an|the|achievement achievement|feat|talent|trick; remarkable|fascinating|astonishing how|that my|the|your|you; ill|i just hop|starve|guess; as if by magic; must be nice; glad to see|know|hear (that) my|nobody|no; good to know|see (that) my|nobody|no; so glad i paid|waited|bought;
      pleasure being ignored|cut|told|put|kept; at the speed; world record; someones idea of; is that a feature`,
    ],
    // anger in courteous form
    [
      -0.45,
      `would|could you kindly explain|ensure|stop|refrain; kindly explain|refrain|stop|ensure|correct|answer; most|very|extremely grateful if someone|somebody|anyone; be grateful if (you|someone|somebody) .. stop|explain;
      i wonder whether|if|how (it|you|anyone|anybody) (has|have|had) (ever) occurred|considered|thought|bothered|noticed|read|managed; (has) it occurred to; forgive|excuse|pardon me|my but|if; it would be appreciated|courteous if|next|that|to; would be appreciated if; i do find (it|that|this); keep|keeping|remain|staying|stay this civil|polite|calm|courteous;
      may|might|can|could i remind|point|suggest|respectfully; permit|allow me to say|remind|point|ask; i must insist; i trust that you|this|your|it; i assume|presume|gather (that) you|this|your|nobody|somebody; i take it (that) you|this|your|nobody|somebody; i look forward to (an|your|a|hearing) explanation|response|refund|account; with|in (the) (all) (greatest) respect|due; no hard feelings; nothing personal; far be it; it has not escaped; i note|observe|notice with|that (interest|you|your|despite|nobody);
      a touch|tad|trifle discourteous|rude|rich|insulting; at your convenience; would it be too much (to|trouble); is it too much to; if it is|isnt|its not too much; does anybody|anyone over|there|at|ever|actually|even; do any of you|your; i appreciate that|the|your .. but|however|now; lost a customer; customer of # years; not what i would|id call|expect; hardly acceptable|ideal|fair|what; leaves (a lot|much|something) to (be); for the avoidance`,
    ],
    // a blow without a word for it
    [
      -0.4,
      `past caring; (has) had it with; enough of the|this|your|being|these; # weeks|months|days|hours and still|counting|no|nothing; weeks|months|days later|on and|still|no|nothing; third|fourth|fifth|sixth day|week|month|attempt|replacement|visit without|of|with|now|running|in; hung up (on); cut off twice|again|three; fobbed|brushed off; passed around; pillar to post;
      lost one; charged|billed|took|taken|debited me|my .. twice|again; somebody|someone to blame; explain yourself|yourselves; ^ explain $; your driver|courier|crew|men left me|us|it there|outside|in|on|without|standing; your|the driver|courier|crew|colleague|men threw|chucked|dumped|lied|drove|laughed|shouted|swore; chucking|dumping|throwing it; solicitor|lawyer has|have|will; youve|you have got|have until|till|to|# (hours|days); or ill|else|i will|im|i; how much longer|more am|do|does|must; what .. paying for|pay for|pay you for; not a penny; never heard back; nobody|noone (has) ever|once|called|came|rang|turned|showed; no one (has) ever|once|called|came|rang|turned|showed`,
    ],
    // words that carry a mood by themselves count a little more when they are said to a shop
    [
      -0.3,
      `thieves|liars|liar|scammers|scammer|crooks; bullshit; furious; livid; disgusting|disgusted|disgraceful; ridiculous; unacceptable; outrageous; inexcusable; absurd; incompetent; useless; pathetic; scam|scamming|scammed; wtf|ffs|smh;
      annoying|annoyed|annoys; frustrating|frustrated; still no; hundred|three|four|five|six|several|many|multiple|countless times; # times`,
    ],
    [
      -0.25,
      `still waiting; still havent|hasnt|not|didnt|dont|doesnt|isnt|cant|wont; been waiting; waiting for|since .. weeks|months|days|week|month; you said|promised|told; charged me .. again; again and again; yet again; once again; took|takes .. weeks|months;
      you people; supposed to be; already tried|sent|told|did|asked; for the last time; hurry up; no use|help; useless bot; escalate; i want|need .. now; refund now; not .. single; robbed; my money back; ignored; fucking; come on $; supervisor; your manager`,
    ],
  ],
  disappointed: [
    [
      -0.5,
      "thanks but .. doesnt|didnt|not|no|still; thanks i guess; so i (just) lose; expected better|more; deserve better; really|very|so|extremely|deeply|bitterly disappointed|disappointing; not happy; feel cheated|scammed|misled|tricked",
    ],
    [
      -0.45,
      `want|need my money; heard nothing; no answer|reply|response|news|word from|since|yet|at|to|in|after|and|for|still|whatsoever; ^ (still) (and) no answer|reply|response|news|word $; not (been) helpful|useful|impressed|satisfied|acceptable; let down; doesnt|didnt|dont|isnt help~; not helping (me|at|much); pretty|very|really poor; loyal customer; nothing like the|what;
      not .. useful; second time i|in|now|running|that|today; never arrived; never came`,
    ],
    [
      -0.3,
      `let|bit of a let down|letdown; letdown; expected|hoped|hoping (so|for) (much) more|better; heartbroken|gutted|devastated|saddened; cried|crying|in tears; how much it|they hurt|hurts; spoiled|ruined|spoilt (the|our|my|her|his); gone downhill; was meant|supposed to be a|for|the; not what was|is|the; different from|to|than the picture|photo|pictures|description|website;
      looks nothing; smells|tastes of; fell|falling|came|comes|coming apart; faded|shrunk|shrank|peeled|peeling|bobbled|frayed; after one|two|the|a wash|use|wear|day|week; every single .. broken|empty|wrong; half|most|some (of) (them|it) was|were|is|are empty|missing|broken|dead|mouldy|stale; dont have the|no energy|strength; i give|gave up; whats the point; not worth`,
    ],
    [-0.25, "disappointed|disappointing|disappointment; cheated; poor quality"],
    [
      -0.1,
      "not what i expected; shame; a pity; unfortunately; sadly; was hoping; hoped; doesnt fit; too bad; what a shame",
    ],
  ],
  anxious: [
    // what may come of it
    [
      -0.1,
      `should i (be) worry|worried|stop|throw|unplug|call|go|see|panic|bin; do i unplug|stop|throw|risk; is it|this|that (still) safe|dangerous|legit|genuine|toxic|poisonous; am i (being|going) (scammed|to lose|in|safe|at|too); not touch it; smells of (burning|gas|smoke); smoke|smoking|sparks|sparking|hissing|leaking|overheating|swollen|swelling|tingle|tingling|itching|hives|blister~|choking|swallowed|poison~|bleeding;
      the|my vet|doctor|gp|hospital|pharmacist|nurse|ambulance says|said|is|are|told|asks|asking; vet|doctor is asking; last set|dose|tablet|pill; on his|her|my|our|the last set|dose|tablet|pill|one; insulin|inhaler|epipen|oxygen|nebuliser|dialysis; someone|somebody (is|has|got) (trying|getting) (to) (get) in|into|using|used|logged|changed; freeze it|everything; cant afford to; keep checking; i get nervous; what happens if|to; will i lose|miss; will it|they|you|the (refund|parcel|order|money) really|actually|definitely|ever come|arrive|be|make|reach|get;
      restraining order; my ex; evicted; terrified|frightened|stressed|panicking; dont feel (comfortable|safe); within the hour; expires tonight|today|tomorrow; closed for good; leaves|leaving|ships|goes|flies (out|at|in) tonight|tomorrow|#; flight|train|plane leaves|is (at|in) tonight|tomorrow|#; shut|close|closes in #; before its|it|they|the too|gone|leaves|goes; stop it|them|the driver|please; get hold of the; how do i stop|turn|shut|prevent`,
    ],
    [
      -0.1,
      `worried|worry; scared; afraid; nervous; anxious; concerned; panic~; got|been|was stolen; is it safe; hacked; someone used; didnt buy|order|authorise|authorize; fraud; should i be; paid twice; allergic; rash; reaction; will it (still) make|arrive|come;
      in time for; please hurry; need (it|this) by; too late; wedding; funeral; wrong address; emergency; what if; dont want to lose; is my card|data|account safe`,
    ],
  ],
  confused: [
    [
      -0.05,
      `dont understand; do not understand; didnt understand; confused|confusing; not sure what|how|which|why|if; what do you mean; what does .. mean; what you mean; huh; wait what; what does|do .. mean; what is .. supposed; does .. mean; why does|do|is|did it|the|my|your|this (app|page|site|mail|email|order|account) say|show|tell|saying|showing; is that|this|it normal|right|correct|a mistake|how|the same|supposed|allowed|me; have i|did i pressed|press|done|do|miss|missed|pay|paid|get|got|something; am i supposed|meant|doing|reading|looking; do i have to|pay or; or did i; or (just) is|did|does|will|was|are|am it|that|half; two|2|three|3|separate .. for one; where on the|this|your (screen|page|site|website|app); how does|do (this|it|that|your) work; break it down; walk me through; explain (it|this|that|what|how) (to me|again|please|mean); not sure if|im|whether; i (can) (really) no|not|cant understand|follow|figure; cant|couldnt figure|tell|work (out|if|what|whether|which); went backwards; which one is|do|of|am it|right|correct|mine|these|those|i; contradict~; but (it|the|your|my) (email|app|site|page|mail|website|tracking|account) says|shows|said; makes no sense; doesnt make sense; no idea; which one|label|link|button; how come; im lost; dont get it; unclear; but also; what is that|this`,
    ],
  ],
  pleased: [
    [
      0.15,
      `that did it; did the trick; spot on; a star; legend; lifesaver; cheers; ta $; well packed; give .. a raise; drew|wrote|included a (little|tiny|lovely|sweet|note); made (my|her|his|our) day; over the moon; chuffed; couldnt be happier; so|very|really|really|super happy|pleased|grateful|impressed|relieved (with|that|to|it|now|and); what a relief; phew; false alarm; no need to (do|reply|worry|apologise|send) (anything|now|it); it works|worked; that works|worked; works now; solved|sorted|fixed (it|now|that); no problem at; no worries; take your time; cant|can|not complain; not bad; that helps|helped; was fast|quick; day early; all good; appreciate it; love my|it|this|the|your; lovely; you rock; you are|you amazing|great|awesome|star|best; brilliant; thanks so much; thanks very much; thanks a lot; many thanks; thank you; nice day`,
    ],
  ],
};

const emotionOf = new Map<string, Emotion>();
const list: [string, number][] = [];
for (const [emotion, groups] of Object.entries(phrases)) {
  for (const [weight, text] of groups) {
    for (const phrase of text.split(";").map((one) => one.trim().replace(/\s+/g, " "))) {
      if (emotionOf.has(phrase)) continue;
      emotionOf.set(phrase, emotion as Emotion);
      list.push([phrase, weight]);
    }
  }
}
const match = phraseMatcher(list);

export interface MoodMatch extends Match {
  emotion: Emotion;
}

// how often a thing is done, and no count of what went wrong
const habits = phraseMatcher([
  [
    "one|two|three|four|five|six|seven|several|many|multiple|# times a|per|each|every day|week|month|year|night|hour",
    1,
  ],
]);

/**
 * Phrases that show a mood, with what they add to sentiment; not those that a "not" before them takes back, or that are
 * quoted.
 */
export function moodPhrases(reading: Reading): MoodMatch[] {
  const { words, quoted } = reading;
  const found = match(words);
  if (found.length === 0) return [];
  const habitual = overlapping(habits(words), words.length);
  return found
    .filter((one) => !quoted[one.first] && !habitual(one))
    .filter(({ first }) => !isNegated(words, first) || negators.has((words[first] as Word).text))
    .map((one) => ({ ...one, emotion: emotionOf.get(one.phrase) ?? "neutral" }));
}
