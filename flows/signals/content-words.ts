import { stem } from "./stem.ts";
import type { Word } from "./words.ts";

/** A word that says what a message is about, and its idea: the stem, or that of a synonym. */
export interface ContentWord {
  idea: string;
  word: Word;
}

/** Of the first 300 words, one for each idea. */
export function contentWords(words: Word[]): ContentWord[] {
  const seen = new Set<string>();
  const content: ContentWord[] = [];
  for (const word of words.slice(0, 300)) {
    if (idle.has(word.text)) continue;
    const idea = ideas.get(word.stem) ?? word.stem;
    if (seen.has(idea)) continue;
    seen.add(idea);
    content.push({ idea, word });
  }
  return content;
}

/** 0…1: the share of the shorter message's ideas that the other has too, doubted when there are few of them. */
export function likeness(own: ContentWord[], theirs: { ideas: Set<string>; weight: number }): number {
  if (own.length === 0 || theirs.weight === 0) return 0;
  const mine = weightOf(own);
  const common = weightOf(own, theirs.ideas);
  const shorter = Math.min(mine, theirs.weight);
  const longer = Math.max(mine, theirs.weight);
  const cover = common / shorter;
  const jaccard = common / (mine + theirs.weight - common);
  const trust = common / (common + 0.6);
  return trust * (0.55 * cover + 0.45 * jaccard) * (shorter / longer < 0.25 ? 0.7 : 1);
}

/** Of all ideas, or of those that are among others. */
export function weightOf(content: ContentWord[], among?: Set<string>): number {
  let total = 0;
  for (const { idea } of content) if (!among || among.has(idea)) total += everyday.has(idea) ? 0.5 : 1;
  return total;
}

const idle = new Set(
  `a an the this that these those it its he she they them i you we me my your our us is are was were be been am do does did have has had
  having will would can could should shall may might must to of in on at by for from with about as into up out off over and or but if so
  than then there here what when why how who which just really very too also still again please thanks thank hi hello hey ok yes
  no not dont doesnt didnt isnt wasnt havent hasnt cant wont any some all more most now already yet ever never get got go going give let
  know tell ask said say asked told want need like think see look help time something anything nothing thing way sir maam madam dear sorry
  one much many well fine great perfect right sure sounds sound correct works work okay cool nice excellent awesome good morning day ago since told time third second fourth`.split(
    /\s+/,
  ),
);

const ideas = new Map<string, string>();
for (const row of `
deliver ship parcel package delivery shipment shipping dispatch arrive arrival courier transit carrier box packet receive
where track tracking status whereabouts
refund reimburse reimbursement money cash repay
return send
cancel cancellation stop terminate unsubscribe
exchange swap replace replacement
broken break damage defective crack faulty torn smash
wrong incorrect different mistake
missing lack absent lost lose
charge bill pay paid payment debit
discount coupon voucher code promo
size fit large small medium big
late delay overdue
account login log password
address street
change update modify edit
price cost fee expensive
stock available availability
`
  .trim()
  .split("\n")) {
  const words = row.split(" ").map(stem);
  for (const word of words) ideas.set(word, words[0] as string);
}

/** Ideas of nearly every shop message: sharing them alone says little. */
export const everyday = new Set(["order", "deliver", "item", "product"].map(stem));
