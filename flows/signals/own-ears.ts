import { z } from "zod";
import { intents } from "./intents.ts";
import { ownPhrase, phraseProblem } from "./own-phrase.ts";
import { refinable } from "./refining/refinable.ts";

/** Fewer sentences than this say too little of what an intent is about. */
export const fewestExamples = 3;

const Name = z.string().trim().min(1, "Give it a name.").max(50, "Use at most 50 characters for a name.");

const OwnIntent = z.strictObject({
  /** What flows, policies and logs know it by: the name that it was given first. It stays when the name changes. */
  id: z.string().trim().min(1).max(60).optional(),
  name: Name.refine((name) => !taken(name), {
    error: "Every shop has an intent of this name: choose another.",
  }),
  examples: z
    .array(z.string().trim().min(1, "Remove the empty sentence.").max(300, "Use at most 300 characters."))
    .min(fewestExamples, `Add at least ${fewestExamples} sentences as customers write them; ten are better.`)
    .max(50, "Use at most 50 sentences for an intent."),
});

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

/** A workspace's own intents and keyword lists, as its CX lead writes them, and what a model is asked about. */
export const OwnEars = z
  .strictObject({
    intents: z
      .array(OwnIntent)
      .max(25, "A workspace has at most 25 intents of its own.")
      .superRefine((all, { addIssue }) => sameNames(all, addIssue)),
    lists: z
      .array(OwnList)
      .max(20, "A workspace has at most 20 keyword lists.")
      .superRefine((all, { addIssue }) => sameNames(all, addIssue)),
    /** The signals that a model is asked about as well, where the server has a provider. */
    refined: z
      .array(z.enum(refinable))
      .default([])
      .transform((names) => refinable.filter((name) => names.includes(name))),
  })
  .transform(({ intents: own, ...ears }) => ({
    ...ears,
    intents: own.map(({ id, ...intent }) => ({ id: id ?? intent.name, ...intent })),
  }))
  .refine(({ intents: own }) => new Set(own.map(({ id }) => id)).size === own.length, {
    path: ["intents"],
    error: "Two intents are known by one id: give each its own, or none.",
  });
export type OwnEars = z.infer<typeof OwnEars>;
export type OwnIntent = OwnEars["intents"][number];

export const noOwnEars: OwnEars = { intents: [], lists: [], refined: [] };

/** An id for a new intent of this name: the name itself, or with a number where another one has been known by it. */
export function newIntentId(name: string, taken: readonly string[]): string {
  for (let count = 1; ; count++) {
    const id = count === 1 ? name : `${name} ${count}`;
    if (!taken.includes(id)) return id;
  }
}

/** Every phrase of the lists in the language of `phrases.ts`, with its lists. */
export function ownPhrases({ lists }: OwnEars): Map<string, string[]> {
  const all = lists.flatMap(({ name, phrases }) => phrases.map((one) => ({ name, phrase: ownPhrase(one) })));
  const byPhrase = Map.groupBy(all, ({ phrase }) => phrase);
  return new Map([...byPhrase].map(([phrase, some]) => [phrase, [...new Set(some.map(({ name }) => name))]]));
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
