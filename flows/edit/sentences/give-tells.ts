import type { Told } from "../../kind.ts";
import { same } from "../same.ts";
import { quotedList, without } from "./quoted-list.ts";

interface Pair {
  name: string;
  value: string;
}

/** What a node gives to, or keeps of, what it runs: “now also gives “order””. */
export function giveTells(field: string, verb: string, before: Pair[], after: Pair[]): Told[] {
  if (same(before, after)) return [];
  const names = (pairs: Pair[]) => pairs.map(({ name }) => name);
  const [more, less] = [without(names(after), names(before)), without(names(before), names(after))];
  const others = after.filter(({ name, value }) =>
    before.some((one) => one.name === name && one.value !== value),
  );
  const told = [
    ...(more.length > 0 ? [`now also ${verb} ${quotedList(more)}`] : []),
    ...(less.length > 0 ? [`no longer ${verb} ${quotedList(less)}`] : []),
    ...others.map(({ name, value }) => `now ${verb} “${name}” as ${value ? `“${value}”` : "nothing"}`),
  ];
  const words = told.length > 0 ? told : [`now ${verb} the same in another order`];
  return words.map((one) => ({ fields: [field], words: one }));
}
