import { z } from "zod";
import { newIntentId, type OwnEars, OwnEars as OwnEarsSchema } from "#flows/signals/own-ears.ts";
import { refinable } from "#flows/signals/refining/refinable.ts";

const Row = z.object({
  id: z.string(),
  name: z.string(),
  text: z.string(),
  /** What an intent is known by, once it has been live; it outlives its name. */
  known: z.string().optional(),
});

/** An intent or a keyword list while it is written: its sentences or phrases are lines of one text. */
export type EarRow = z.infer<typeof Row>;

export const EarsDraft = z.object({
  intents: z.array(Row),
  lists: z.array(Row),
  refined: z.array(z.enum(refinable)).default([]),
});
export type EarsDraft = z.infer<typeof EarsDraft>;
export type EarsPart = "intents" | "lists";

export function draftOf({ intents, lists, refined }: OwnEars): EarsDraft {
  const row = (id: string, name: string, lines: string[]) => ({ id, name, text: lines.join("\n") });
  return {
    intents: intents.map(({ id, name, examples }) => ({ ...row(`intent ${id}`, name, examples), known: id })),
    lists: lists.map(({ name, phrases }) => row(`list ${name}`, name, phrases)),
    refined,
  };
}

/** What is written, without empty lines; not looked at whether it can work. */
export function earsIn({ intents, lists, refined }: EarsDraft): OwnEars {
  const ids = intents.flatMap(({ known }) => known ?? []);
  return {
    intents: intents.map(({ known, name: written, text }) => {
      const name = written.trim();
      const id = known ?? newIntentId(name, ids);
      if (known === undefined) ids.push(id);
      return { id, name, examples: linesOf(text) };
    }),
    lists: lists.map(({ name, text }) => ({ name: name.trim(), phrases: linesOf(text) })),
    refined: refinable.filter((name) => refined.includes(name)),
  };
}

/** The draft once some of it is live: what was new is known from now on, also where it was edited meanwhile. */
export function nowKnown(draft: EarsDraft, sent: EarsDraft): EarsDraft {
  const live = earsIn(sent).intents;
  const ids = new Map(sent.intents.map((row, index) => [row.id, live[index]?.id]));
  const intents = draft.intents.map((row) => {
    const known = row.known ?? ids.get(row.id);
    return known === undefined ? row : { ...row, known };
  });
  return { ...draft, intents };
}

/** What of a draft can work already, for trying it out. */
export function workingEars(draft: EarsDraft): OwnEars {
  const all = earsIn(draft);
  const wrong = earsProblems(draft);
  const works = (part: EarsPart) => (_: unknown, index: number) => !wrong(part, index).any;
  return { ...all, intents: all.intents.filter(works("intents")), lists: all.lists.filter(works("lists")) };
}

/** What was written and is not heard yet, in words; null where all of it is. */
export function leftOut(draft: EarsDraft): string | null {
  const wrong = earsProblems(draft);
  const of = (part: EarsPart, one: string) =>
    draft[part]
      .filter(({ name, text }, index) => `${name}${text}`.trim() !== "" && wrong(part, index).any)
      .map(({ name }) => (name.trim() === "" ? `${one} without a name` : `“${name.trim()}”`));
  const all = [...of("intents", "an intent"), ...of("lists", "a keyword list")];
  return all.length === 0 ? null : `Not heard here yet, as something is missing: ${all.join(", ")}.`;
}

export interface RowProblems {
  name: string | undefined;
  text: string | undefined;
  any: boolean;
}

/** What keeps a row from working, beside its two fields. */
export function earsProblems(draft: EarsDraft): (part: EarsPart, index: number) => RowProblems {
  const issues = OwnEarsSchema.safeParse(earsIn(draft)).error?.issues ?? [];
  return (part, index) => {
    const own = issues.filter(({ path }) => path[0] === part && path[1] === index);
    const name = own.find(({ path }) => path[2] === "name")?.message;
    const text = own.find(({ path }) => path[2] !== "name")?.message;
    return { name, text, any: own.length > 0 };
  };
}

/** What is wrong with the whole, and with no row alone. */
export function wholeProblem(draft: EarsDraft): string | undefined {
  const issues = OwnEarsSchema.safeParse(earsIn(draft)).error?.issues ?? [];
  return issues.find(({ path }) => path.length === 1)?.message;
}

export function isWhole(draft: EarsDraft): boolean {
  return OwnEarsSchema.safeParse(earsIn(draft)).success;
}

function linesOf(text: string): string[] {
  return [...new Set(text.split("\n").map((line) => line.trim()))].filter((line) => line !== "");
}
