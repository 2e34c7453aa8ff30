import type { Choice } from "../machine-config.ts";
import { plainWords } from "./plain-words.ts";

/**
 * The button that a message chooses: its label, its place (“2” or “option 2”; “the 2nd” is not), its id, the only label
 * that it holds, or else the only one that it is a part of (“return”, of “I want to return something”). Null where it
 * chooses none or more than one, or says what it is not. Several labels may stand for one choice, by its id; its place
 * is that of the first.
 */
export function chosen(text: string, choices: Choice[]): Choice | null {
  const said = wordsOf(text);
  if (said === "") return null;
  return (
    only(choices.filter(({ label }) => wordsOf(label) === said)) ??
    placed(said, choices) ??
    only(choices.filter(({ id }) => wordsOf(id) === said)) ??
    only(labelsIn(text, choices))
  );
}

/** What a text holds; of one that holds no label, and asks nothing, what it is a part of. */
function labelsIn(text: string, choices: Choice[]): Choice[] {
  const said = wordsOf(text);
  const named = [said, wordsOf(text.replace(no, ""))].map((words) => held(words, choices));
  const found = (named.find(({ length }) => length > 0) ?? []).filter(
    ({ label }) => !counts(text, wordsOf(label)),
  );
  return found.length > 0 || text.includes("?") ? found : around(said, choices);
}

/** A no that stands by itself denies what was asked, and not what follows: “No, cancel it” wants to cancel. */
const no = /^\s*(?:no|nope|nah)(?: (?:thanks|thank you|thx))?\s*[,.;:!]+(?=.*\p{L})/isu;

/** Whether a number counts something else there: “2 parcels are missing” is no 2. */
function counts(text: string, phrase: string): boolean {
  if (!/^\d+$/.test(phrase)) return false;
  const alone = `(?<![\\d.,/])${phrase}(?![\\d/]|[.,]\\d)\\s*(?:$|[^\\p{L}\\p{N}\\s]|${after}\\b)`;
  return text.includes("?") || !new RegExp(alone, "iu").test(text);
}

const after = "(?:stars?|points?|out|of|thanks?|thank|because|as|and|but|please)";

/** The labels that hold what was written: three letters at least, or the “No” of “No, thanks”. */
function around(said: string, choices: Choice[]): Choice[] {
  return choices.filter(({ label }) => {
    const phrase = wordsOf(label);
    return said === "no" ? phrase.startsWith("no ") : said.length > 2 && holds(phrase, said);
  });
}

function only(found: Choice[]): Choice | null {
  return found.every(({ id }) => id === found[0]?.id) ? (found[0] ?? null) : null;
}

function placed(said: string, choices: Choice[]): Choice | null {
  const place = Number(/^(?:option |number )?(\d{1,2})$/.exec(said)?.[1]);
  const firsts = choices.filter(({ id }, at) => choices.findIndex((other) => other.id === id) === at);
  return firsts[place - 1] ?? null;
}

/** The labels that a text holds, apart from those that only stand there as a part of a longer one. */
function held(said: string, choices: Choice[]): Choice[] {
  const there = choices
    .map((choice) => ({ choice, phrase: wordsOf(choice.label) }))
    .filter(({ phrase }) => phrase !== "" && holds(said, phrase));
  return there
    .filter(({ phrase }) => {
      const longer = there.filter((other) => other.phrase !== phrase && holds(other.phrase, phrase));
      const rest = longer.reduce((text, other) => without(text, other.phrase), said);
      return holds(rest, phrase) && !denied.test(without(rest, phrase));
    })
    .map(({ choice }) => choice);
}

/** “I don't want a”, at most three words before what is denied. */
const denied =
  /(?:^| )(?:no|not|never|neither|nor|without|except|cannot|(?:do|does|did|is|are|was|were|wo|would|ca|could|should|has|have|had|ai)nt)(?: [^ |]+){0,3} \|/;

function holds(text: string, phrase: string): boolean {
  return ` ${text} `.includes(` ${phrase} `);
}

/** With a bar in the place of the phrase, so that the words around it make no new one. */
function without(text: string, phrase: string): string {
  // spaces doubled, so that every word has its own
  const spaced = (words: string) => ` ${words.replaceAll(" ", "  ")} `;
  return spaced(text).replaceAll(spaced(phrase), " | ").replace(/ +/g, " ").trim();
}

/** People leave apostrophes out: “it didnt come” is “It didn't come”. */
function wordsOf(text: string): string {
  return plainWords(text.replace(/['’`]/g, ""));
}
