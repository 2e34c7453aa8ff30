import type { ActName } from "../effects.ts";
import type { Json } from "../json.ts";
import type { Outcome } from "../record.ts";
import { numberInWords, pathInWords } from "../text/condition-in-words.ts";
import type { Names } from "./names.ts";
import type { Assertion } from "./scenario.ts";

/** An assertion as a CX lead would say it: “Hands off because of “Stays frustrated””. */
export function assertionInWords(assertion: Assertion, names: Names): string {
  return answerFor(words, assertion, names);
}

/** The assertions by the key that names them. */
export type Assertions = { [Key in AssertionName]: Extract<Assertion, Record<Key, unknown>> };
type KeyOf<Union> = Union extends unknown ? keyof Union : never;
export type AssertionName = Exclude<KeyOf<Assertion>, "through" | "is">;
/** An answer for each assertion. */
export type ByAssertion<Given, Answer> = {
  [Key in AssertionName]: (assertion: Assertions[Key], given: Given) => Answer;
};

/** What a record of answers says of an assertion. */
export function answerFor<Given, Answer>(
  answers: ByAssertion<Given, Answer>,
  assertion: Assertion,
  given: Given,
): Answer {
  const name = Object.keys(answers).find((key) => Object.hasOwn(assertion, key)) as AssertionName;
  const answer = answers[name] as (assertion: Assertion, given: Given) => Answer;
  return answer(assertion, given);
}

const words: ByAssertion<Names, string> = {
  endsAs: ({ endsAs }) => `Ends ${outcomeInWords[endsAs]}`,
  endsIn: ({ endsIn }, names) => `Ends in “${names.node(endsIn)}”`,
  visits: ({ visits }, names) => `Goes through “${names.node(visits)}”`,
  neverVisits: ({ neverVisits }, names) => `Never goes through “${names.node(neverVisits)}”`,
  leaves: ({ leaves, through }, names) =>
    `Leaves “${names.node(leaves)}” through “${names.exit(leaves, through)}”`,
  says: ({ says }) => `Says “${says}”`,
  neverSays: ({ neverSays }) => `Never says “${neverSays}”`,
  saysLike: ({ saysLike }) => `Says something like “${saysLike}”`,
  handsOffBecause: ({ handsOffBecause }, names) => `Hands off because of “${names.cause(handsOffBecause)}”`,
  handsOffTo: ({ handsOffTo }) => `Hands off to “${handsOffTo}”`,
  handsOffBy: ({ handsOffBy }) => `Hands off by message ${handsOffBy}`,
  handsOffNotBefore: ({ handsOffNotBefore }) => `Never hands off before message ${handsOffNotBefore}`,
  handsOffAs: ({ handsOffAs }) => `Hands off with ${handsOffAs} priority`,
  neverHandsOff: () => "Never hands off",
  asksFor: ({ asksFor }) => `Asks for ${thing(asksFor)}`,
  neverAsksFor: ({ neverAsksFor }) => `Never asks for ${thing(neverAsksFor)}`,
  offers: ({ offers }) => `Offers “${offers}”`,
  cites: ({ cites }) => `Rests an answer on “${cites}”`,
  does: ({ does }) => `Manages to ${inWords(does)}`,
  neverDoes: ({ neverDoes }) => `Never tries to ${inWords(neverDoes)}`,
  variable: ({ variable, is }) => capitalised(`${thing(variable)} ${valueInWords(is)}`),
  tagged: ({ tagged }) => `Is tagged “${tagged}”`,
};

export const outcomeInWords: Record<Outcome, string> = {
  open: "still open",
  resolved: "resolved",
  handed_off: "handed off",
  abandoned: "abandoned",
};

/** “is “1042””, “is yes”, “is not known”. */
export function valueInWords(value: Json): string {
  if (value === null) return "is not known";
  if (typeof value === "boolean") return `is ${value ? "yes" : "no"}`;
  if (typeof value === "number") return `is ${numberInWords(value)}`;
  return typeof value === "string" ? `is “${value}”` : `is ${JSON.stringify(value)}`;
}

/** “refund order” → “refund the order”. */
function inWords(act: ActName): string {
  return act.replace(" ", " the ");
}

function thing(variable: string): string {
  return `the ${pathInWords(variable)}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
