import { z } from "zod";
import { intents, ownIntentId } from "./intents.ts";
import { ownPhrase, phraseProblem } from "./own-phrase.ts";

/** Fewer sentences than this say too little of what an intent is about. */
export const fewestExamples = 3;

const Name = z.string().trim().min(1, "Give it a name.").max(50, "Use at most 50 characters for a name.");

const OwnIntent = z.strictObject({
  name: Name.refine((name) => !taken(name), {
    error: "Every shop has an intent of this name: choose another.",
  }),
  examples: z
    .array(z.string().trim().min(1, "Remove the empty sentence.").max(300, "Use at most 300 characters."))
    .min(fewestExamples, `Add at least ${fewestExamples} sentences as customers write them; ten are better.`)
    .max(50, "Use at most 50 sentences for an intent."),
});
export type OwnIntent = z.infer<typeof OwnIntent>;

const Phrase = z
  .string()
  .trim()
  .max(80, "Use at most 80 characters for a phrase.")
  .superRefine((phrase, { addIssue }) => {
    const problem = phraseProblem(phrase);
    if (problem) addIssue({ code: "custom", message: problem });
  });

const OwnList = z.strictObject({
  name: Name,
  phrases: z.array(Phrase).min(1, "Add a word or a phrase.").max(100, "Use at most 100 words and phrases."),
});
export type OwnList = z.infer<typeof OwnList>;

/** A workspace's own intents and keyword lists, as its CX lead writes them. */
export const OwnEars = z.strictObject({
  intents: z
    .array(OwnIntent)
    .max(25, "A workspace has at most 25 intents of its own.")
    .superRefine((all, { addIssue }) => sameNames(all, addIssue)),
  lists: z
    .array(OwnList)
    .max(20, "A workspace has at most 20 keyword lists.")
    .superRefine((all, { addIssue }) => sameNames(all, addIssue)),
});
export type OwnEars = z.infer<typeof OwnEars>;

export const noOwnEars: OwnEars = { intents: [], lists: [] };

/** The ids of the intents. */
export function ownIntentIds({ intents: own }: OwnEars): string[] {
  return own.map(({ name }) => ownIntentId(name));
}

/** Every phrase of the lists in the language of `phrases.ts`, with its list. */
export function ownPhrases({ lists }: OwnEars): Map<string, string> {
  return new Map(lists.flatMap(({ name, phrases }) => phrases.map((one) => [ownPhrase(one), name])));
}

function taken(name: string): boolean {
  return intents.some(({ label }) => label.toLowerCase() === name.toLowerCase());
}

type Add = (issue: { code: "custom"; path: (string | number)[]; message: string }) => void;

function sameNames(all: { name: string }[], addIssue: Add): void {
  all.forEach(({ name }, index) => {
    const lower = name.toLowerCase();
    if (all.slice(0, index).some((other) => other.name.toLowerCase() === lower))
      addIssue({
        code: "custom",
        path: [index, "name"],
        message: `“${name}” is there already: choose another name.`,
      });
  });
}
