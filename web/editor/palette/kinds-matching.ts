import { type AnyKind, type Group, groups } from "#flows/kind.ts";

/** The kinds whose title, description or group holds every word, by group in the palette's order. */
export function kindsMatching(kinds: AnyKind[], words: string): { group: Group; kinds: AnyKind[] }[] {
  const found = kindsRanked(kinds, words);
  return groups
    .map((group) => ({ group, kinds: found.filter((kind) => kind.group === group) }))
    .filter((section) => section.kinds.length > 0);
}

/** The same, those first whose title begins with the words: Enter takes the first. */
export function kindsRanked(kinds: AnyKind[], words: string): AnyKind[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return kinds
    .filter((kind) => {
      const text = `${kind.title} ${kind.description} ${kind.group}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    })
    .toSorted((a, b) => rank(a, wanted) - rank(b, wanted));
}

function rank(kind: AnyKind, wanted: string[]): number {
  const first = wanted[0];
  if (first === undefined) return 0;
  const title = kind.title.toLowerCase();
  if (title.startsWith(first)) return 0;
  return title.includes(first) ? 1 : 2;
}
