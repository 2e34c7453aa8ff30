import type { Ears } from "./ears.ts";
import { overlapping } from "./overlapping.ts";
import { phraseMatcher } from "./phrases.ts";
import type { Signal, Span } from "./signal.ts";
import { joinSpans } from "./spans.ts";
import type { Reading } from "./words.ts";

/** Words after which a person should look, in any shop: money at stake, law, health, identity. */
export const complexityWords: readonly string[] = `
chargeback~; charge back; dispute (the|this|my|that) charge|payment|transaction; lawyer~|attorney~|solicitor~; legal action|advice|team|steps; lawsuit~; sue you|your|the|this|them;
to|will|ill|gonna|shall sue; suing|sued; to court; data breach; stole|stolen my (credit|debit|bank) card|identity; gave|given me|him|her|us (a) rash|burns|hives; came|broke|out in hives; small claims; ombudsman; trading standards; consumer protection|rights|affairs; better business bureau; data protection; gdpr; police;
fraud|fraudulent|fraudster; scam|scammed|scammer|scammers; identity theft; hacked; stolen card; unauthorised|unauthorized; didnt authorise|authorize; used my account|card;
allergic|allergy|allergies|allergen|allergens|anaphylaxis; injury|injuries|injured; burned|burnt my|me|his|her; poisoned|poisoning; choke|choked|choking; bleeding;
unsafe; hazard|hazardous; caught|on fire; moldy|mouldy; mold|mould on|inside|everywhere|growing|growth|grew|spores|smell; smell|smells|smelling|smelled|smelt|grow|growing|grew|covered|full|found|black|green (of|in|with|like|some) mold|mould; glass in; electric shock; overheated|overheating|exploded; journalist|newspaper;
bereavement; passed away; suicide|suicidal; self harm; racist|racism|discrimination|discriminated|harassment|harassed
`
  .split(";")
  .map((phrase) => phrase.trim().replace(/\s+/g, " "));

// the same words where nothing has gone wrong
const harmless = phraseMatcher([
  ["lego|playmobil|toy|sniffer police", 1],
  ["police set|car|station|costume|uniform|hat|officer|discount|discounts", 1],
  ["police or|and|nurse|teacher|military|fire (nurse|teacher|military|fire|student) discount|discounts", 1],
  ["allergen|allergens|allergy free", 1],
  ["hacked the|this|that|a|your recipe|recipes", 1],
]);

const find = phraseMatcher(complexityWords.map((phrase) => [phrase, 1]));

/**
 * The complexity words in the message as the customer wrote them, joined by ", "; those of the workspace's lists with the
 * list: "lawyer, Wholesale (bulk order)".
 */
export function keywords(reading: Reading, ears?: Ears | null): Signal<string> {
  const { text, words, quoted } = reading;
  const wordsIn = ({ start, end }: Span) => text.slice(start, end).toLowerCase();
  const isHarmless = overlapping(harmless(words), words.length);
  const spoken = find(words).filter((one) => !quoted[one.first] && !isHarmless(one));
  // "lawyer fraud" is two words of the list, and none by itself
  const known = joinSpans(
    spoken.map((one) => one.span),
    6,
    -1,
  );
  const own = firstOfEach(ears?.keywords(reading) ?? [], wordsIn).slice(0, 12);
  const found = new Set([
    ...known.map(wordsIn),
    ...own.map(({ list, span }) => `${list} (${wordsIn(span)})`),
  ]);
  const spans = own.length > 0 ? joinSpans([...known, ...own.map(({ span }) => span)], 6) : known;
  return { value: [...found].join(", "), confidence: 1, spans };
}

/** A word that stands there again and again must not crowd out another list's. */
function firstOfEach(all: OwnKeyword[], wordsIn: (span: Span) => string): OwnKeyword[] {
  const seen = new Set<string>();
  return all.filter(({ list, span }) => {
    const name = `${list}\n${wordsIn(span)}`;
    return !seen.has(name) && seen.add(name);
  });
}

type OwnKeyword = ReturnType<Ears["keywords"]>[number];
