import type { Told } from "../../kind.ts";

interface Count {
  field: string;
  /** What the node does when so many have been counted; else what happens through the exit says it. */
  does?: string;
  /** The exit that is taken then. */
  exit?: string;
  one: string;
  many: string;
}

/** What a change of a count means for what it leads to: “after 2 loops instead of 3”. */
export function countTells(before: number, after: number, { field, does, exit, one, many }: Count): Told[] {
  if (before === after) return [];
  const counted = `after ${after} ${after === 1 ? one : many} instead of ${before}`;
  if (does !== undefined) return [{ fields: [field], words: `${does} ${counted}` }];
  return [{ fields: [field], words: counted, ...(exit === undefined ? {} : { exit }) }];
}
