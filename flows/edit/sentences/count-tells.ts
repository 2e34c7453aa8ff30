import type { Told } from "../../kind.ts";

interface Count {
  field: string;
  /** The exit that is taken when so many have been counted. */
  exit: string;
  one: string;
  many: string;
  /** The number that means that it is never taken. */
  never?: number;
}

/** What a change of a count means for the exit that it leads to: “after 2 loops instead of 3”. */
export function countTells(before: number, after: number, { field, exit, one, many, never }: Count): Told[] {
  if (before === after) return [];
  const counted = (count: number) => `after ${count} ${count === 1 ? one : many}`;
  if (after === never) return [{ fields: [field], words: `never instead of ${counted(before)}`, exit }];
  return [
    { fields: [field], words: `${counted(after)} instead of ${before === never ? "never" : before}`, exit },
  ];
}
