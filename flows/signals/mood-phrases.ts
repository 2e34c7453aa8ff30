import { type Match, phraseMatcher } from "./phrases.ts";
import type { Emotion } from "./signal.ts";
import { isNegated, negators } from "./valence.ts";
import type { Word } from "./words.ts";

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
      ripped off; rip off; what a joke; is a joke; just what i needed; oh great; great another; are you kidding|joking|serious; is this a joke; you kidding; i demand; lose|losing|lost (my) patience`,
    ],
    [
      -0.45,
      `second|third|fourth|fifth|sixth|tenth|3rd|4th|5th|6th time (that) i (have) (to) (ask~|tell~|write~|contact~|say~|explain~|call~|email~); third|fourth|fifth|sixth|tenth time|message|email|call|chat|request; second time i|this|that|in; how many (more) times; told you; how many emails|messages|calls;
      again the same; same .. again; over and over; i (have) already told|said|explained|answered|gave|tried|sent; did that already; already did that; as|like i (already) said|told; you|they keep|kept asking|saying|telling|sending|giving|repeating;
      stop asking|sending|telling|repeating|giving|ignoring; dont tell me to; are you even; do you even; did you even; even read~|listen~|understand~; read my message|messages|question|email|mail|last; actually read; listening to me; not listening;
      not what i asked|said|meant; not|dont|doesnt answer~ my question; read what i; reading what i; ignore~|ignoring me|my; nobody|noone|none|never answer~|repl~|reply~|respond~|care~|help~;
      no one answer~|reply~|respond~|care~|help~; what kind of company|service|shop|store|business; how hard can|is (it|this); shouldnt have to; should not have to; have|having to chase|beg; chase you; still nothing;
      seriously $; ^ stop $; i will|am|shall|going (to) sue|suing|report|reporting|dispute|disputing; report|reporting you; my lawyer|attorney; legal action; small claims; trading standards;
      heard that before; heard that one; every single time; every time something; want|demand|need my money; where (is) my money|refund already; not good enough; no excuse; answer me|us; reply to me;
      just get me; your fault; you lost|broke|ruined|messed; my problem; for once; threw my; going in circles; this is getting; do something; fix this|it now;
      poor|bad|terrible|horrible|awful|lousy|shocking|appalling|pathetic|useless (customer) service|experience|support; lied to|about; you lied; what is wrong with you; how is (this) (even) possible; how dare`,
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
      you people|guys; supposed to be; already tried|sent|told|did|asked; for the last time; hurry up; no use|help; useless bot; escalate; i want|need .. now; refund now; not .. single; robbed; my money back; ignored; fucking; come on $; supervisor|manager`,
    ],
  ],
  disappointed: [
    [
      -0.5,
      "thanks but .. doesnt|didnt|not|no|still; thanks i guess; so i (just) lose; expected better|more; deserve better; really|very|so|extremely|deeply|bitterly disappointed|disappointing; not happy; feel cheated|scammed|misled|tricked",
    ],
    [
      -0.45,
      `so much for; heard nothing; no answer|reply|response|news|word; not (been) helpful|useful|impressed|satisfied|acceptable; let down; doesnt|didnt|dont|isnt help~; not help~; pretty|very|really poor; loyal customer; nothing like;
      not .. useful; second time; never arrived; never came; with all due respect`,
    ],
    [-0.25, "disappointed|disappointing|disappointment; cheated; poor quality"],
    [
      -0.1,
      "not what i expected; shame; a pity; unfortunately; sadly; was hoping; hoped; doesnt fit; too bad; what a shame",
    ],
  ],
  anxious: [
    [
      -0.1,
      `worried|worry; scared; afraid; nervous; anxious; concerned; panic~; got|been|was stolen; is it safe; hacked; someone used; didnt buy|order|authorise|authorize; fraud; should i be; paid twice; allergic; rash; reaction; will it (still) make|arrive|come;
      in time for; please hurry; need (it|this) by; too late; wedding; funeral; wrong address; emergency; what if; dont want to lose; is my card|data|account safe`,
    ],
  ],
  confused: [
    [
      -0.05,
      `dont understand; do not understand; didnt understand; confused|confusing; not sure what|how|which|why|if; what do you mean; what does .. mean; what you mean; huh; wait what; makes no sense; doesnt make sense; no idea; which one|label|link|button; how come; im lost; dont get it; unclear; but also; what is that|this`,
    ],
  ],
  pleased: [
    [
      0.15,
      `it works|worked; that works|worked; works now; solved|sorted|fixed (it|now|that); no problem at; no worries; take your time; cant|can|not complain; not bad; that helps|helped; was fast|quick; day early; all good; appreciate it; love my|it|this|the|your; lovely; you rock; you are|you amazing|great|awesome|star|best; brilliant; thanks so much; thanks very much; thanks a lot; many thanks; thank you; nice day`,
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

/** Phrases that show a mood, with what they add to sentiment; not those that a "not" before them takes back. */
export function moodPhrases(words: Word[]): MoodMatch[] {
  return match(words)
    .filter(({ first }) => !isNegated(words, first) || negators.has((words[first] as Word).text))
    .map((one) => ({ ...one, emotion: emotionOf.get(one.phrase) ?? "neutral" }));
}
