import { emoji } from "./emoji.ts";
import { lexicon } from "./models/lexicon.ts";
import type { Reading, Word } from "./words.ts";

/** What each word of the message carries where it stands, after negation, boosters and capitals; 0 for most. */
export function wordValences({ words, shouted }: Reading): number[] {
  const values = words.map((word) => valenceOf(word.text));
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const base = values[at] as number;
    if (base === 0) continue;
    let value = base;
    if (word.caps && !shouted) value += Math.sign(base) * 0.73;
    for (let back = 1; back <= 3; back++) {
      const before = words[at - back];
      if (before === undefined || before.sentence !== word.sentence) break;
      value += Math.sign(base) * (boosters.get(before.text) ?? 0) * (1.05 - 0.05 * back);
    }
    if (isNegated(words, at)) value *= -0.74;
    values[at] = value;
  }
  weighClausesAroundBut(words, values);
  return values;
}

/** Of one word by itself, −4…4; 0 for the unknown. */
export function valenceOf(text: string): number {
  return valences.get(text) ?? 0;
}

/** Whether one of the three words before, in the same clause, turns this one around. */
export function isNegated(words: Word[], at: number): boolean {
  const word = words[at] as Word;
  for (let back = 1; back <= 3; back++) {
    const before = words[at - back];
    if (before === undefined || before.clause !== word.clause) return false;
    if (negators.has(before.text)) {
      const after = words[at - back + 1]?.text ?? "";
      return !(before.text === "not" && after === "only") && !(before.text === "no" && thanked.has(after));
    }
  }
  return false;
}

// "no thanks" and "no problem" decline, and are friendly
const thanked = new Set(["thanks", "thank", "problem", "worries", "rush"]);

// what comes after "but" is what is meant
function weighClausesAroundBut(words: Word[], values: number[]): void {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    if (word.text !== "but" && word.text !== "however") continue;
    for (let i = at - 1; i >= 0 && i >= at - 15; i--) {
      if (words[i]?.sentence !== word.sentence) break;
      values[i] = (values[i] as number) * 0.5;
    }
    for (let i = at + 1; i < words.length && i <= at + 15; i++) {
      if (words[i]?.sentence !== word.sentence) break;
      values[i] = (values[i] as number) * 1.5;
    }
  }
}

const valences = new Map<string, number>(emoji);
for (const line of lexicon.trim().split("\n")) {
  const [tenths, ...words] = line.split(" ");
  for (const word of words) valences.set(word, Number(tenths) / 10);
}
// polite forms and plain matter of a shop say nothing of the mood
for (const word of [
  "please",
  "help",
  "number",
  "share",
  "credit",
  "like",
  "want",
  "charged",
  "charge",
  "cancel",
  "cancelled",
  "stop",
  "yes",
  "ok",
  "no",
]) {
  valences.set(word, (valences.get(word) ?? 0) * 0.4);
}

export const negators = new Set(
  `not no never none nothing neither nor nowhere nobody without hardly barely rarely dont doesnt didnt isnt arent wasnt werent
  havent hasnt hadnt cant couldnt wont wouldnt shouldnt aint mustnt neednt cannot lack lacks despite`.split(
    /\s+/,
  ),
);

const boosters = new Map<string, number>([
  ...`absolutely completely entirely especially exceptionally extremely fully fucking greatly highly hugely incredibly
  intensely really remarkably so such super thoroughly totally truly unbelievably utterly very too damn freaking bloody
  complete total utter absolute real most`
    .split(/\s+/)
    .map((word): [string, number] => [word, 0.29]),
  ...`almost barely hardly kinda less little marginally partly scarcely slightly somewhat sorta bit fairly`
    .split(/\s+/)
    .map((word): [string, number] => [word, -0.29]),
]);
