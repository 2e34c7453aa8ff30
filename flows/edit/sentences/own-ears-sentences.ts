import type { OwnEars } from "../../signals/own-ears.ts";

/** What a change of a workspace's own intents and keyword lists is, in sentences. */
export function ownEarsSentences(was: OwnEars, is: OwnEars): string[] {
  const intents = (ears: OwnEars) => ears.intents.map(({ name, examples }) => ({ name, texts: examples }));
  const lists = (ears: OwnEars) => ears.lists.map(({ name, phrases }) => ({ name, texts: phrases }));
  return [
    ...changes("intent", "sentence", intents(was), intents(is)),
    ...changes("keyword list", "phrase", lists(was), lists(is)),
  ];
}

interface Named {
  name: string;
  texts: string[];
}

function changes(what: string, part: string, was: Named[], is: Named[]): string[] {
  const before = new Map(was.map((one) => [one.name, one.texts]));
  const after = new Set(is.map(({ name }) => name));
  return [
    ...is.flatMap(({ name, texts }) => {
      const known = before.get(name);
      if (!known) return [`Added the ${what} “${name}” with ${counted(texts.length, part)}`];
      const added = texts.filter((text) => !known.includes(text)).length;
      const removed = known.filter((text) => !texts.includes(text)).length;
      return [
        ...(added > 0 ? [`“${name}” has ${counted(added, part)} more`] : []),
        ...(removed > 0 ? [`${counted(removed, part)} removed from “${name}”`] : []),
      ];
    }),
    ...was.filter(({ name }) => !after.has(name)).map(({ name }) => `Removed the ${what} “${name}”`),
  ];
}

function counted(count: number, part: string): string {
  return `${count} ${part}${count === 1 ? "" : "s"}`;
}
