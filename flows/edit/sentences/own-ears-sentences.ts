import type { OwnEars } from "../../signals/own-ears.ts";
import type { Refinable } from "../../signals/refining/refinable.ts";
import { refinedInWords } from "../../signals/refining/refined-in-words.ts";

/** What a change of what a workspace hears is, in sentences. */
export function ownEarsSentences(was: OwnEars, is: OwnEars): string[] {
  const intents = (ears: OwnEars) =>
    ears.intents.map(({ id, name, examples }) => ({ id, name, texts: examples }));
  const lists = (ears: OwnEars) =>
    ears.lists.map(({ name, phrases }) => ({ id: name, name, texts: phrases }));
  return [
    ...changes("intent", "sentence", intents(was), intents(is)),
    ...changes("keyword list", "phrase", lists(was), lists(is)),
    ...refinedTells(was.refined, is.refined),
  ];
}

function refinedTells(was: Refinable[], is: Refinable[]): string[] {
  const added = is.filter((name) => !was.includes(name));
  const removed = was.filter((name) => !is.includes(name));
  return [
    ...(added.length > 0 ? [`A model is asked about ${refinedInWords(added)} as well`] : []),
    ...(removed.length > 0 ? [`No model is asked about ${refinedInWords(removed)} any more`] : []),
  ];
}

interface Named {
  /** What it is known by, whatever it is called. */
  id: string;
  name: string;
  texts: string[];
}

function changes(what: string, part: string, was: Named[], is: Named[]): string[] {
  const before = new Map(was.map((one) => [one.id, one]));
  const after = new Set(is.map(({ id }) => id));
  return [
    ...is.flatMap(({ id, name, texts }) => {
      const known = before.get(id);
      if (!known) return [`Added the ${what} “${name}” with ${counted(texts.length, part)}`];
      const added = texts.filter((text) => !known.texts.includes(text)).length;
      const removed = known.texts.filter((text) => !texts.includes(text)).length;
      return [
        ...(known.name === name ? [] : [`“${known.name}” is now called “${name}”`]),
        ...(added > 0 ? [`“${name}” has ${counted(added, part)} more`] : []),
        ...(removed > 0 ? [`${counted(removed, part)} removed from “${name}”`] : []),
      ];
    }),
    ...was.filter(({ id }) => !after.has(id)).map(({ name }) => `Removed the ${what} “${name}”`),
  ];
}

function counted(count: number, part: string): string {
  return `${count} ${part}${count === 1 ? "" : "s"}`;
}
