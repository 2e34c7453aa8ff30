import { phraseMatcher } from "./phrases.ts";
import type { Signal } from "./signal.ts";
import { joinSpans } from "./spans.ts";
import type { Reading } from "./words.ts";

/** Words after which a person should look, in any shop: money at stake, law, health, identity. */
export const complexityWords: readonly string[] = `
chargeback~; charge back; dispute (the|this|my|that) charge|payment|transaction; lawyer~|attorney~|solicitor~; legal action|advice|team|steps; lawsuit~; sue you|your|the|this|them;
suing|sued; to court; small claims; ombudsman; trading standards; consumer protection|rights|affairs; better business bureau; data protection; gdpr; police;
fraud|fraudulent|fraudster; scam|scammed|scammer|scammers; identity theft; hacked; stolen card; unauthorised|unauthorized; didnt authorise|authorize; used my account|card;
allergic|allergy|allergies|allergen|allergens|anaphylaxis; injury|injuries|injured; burned|burnt my|me|his|her; poisoned|poisoning; choke|choked|choking; bleeding;
unsafe; hazard|hazardous; caught|on fire; mold|mould|moldy|mouldy; glass in; electric shock; overheated|overheating|exploded; journalist|newspaper; trustpilot;
bereavement; passed away; suicide|suicidal; self harm; racist|racism|discrimination|discriminated|harassment|harassed
`
  .split(";")
  .map((phrase) => phrase.trim().replace(/\s+/g, " "));

const find = phraseMatcher(complexityWords.map((phrase) => [phrase, 1]));

/** The complexity words in the message as the customer wrote them, joined by ", ". */
export function keywords({ text, words }: Reading): Signal<string> {
  const spans = joinSpans(
    find(words).map((one) => one.span),
    6,
  );
  const found = [...new Set(spans.map(({ start, end }) => text.slice(start, end).toLowerCase()))];
  return { value: found.join(", "), confidence: 1, spans };
}
