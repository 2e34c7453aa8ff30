import { listed } from "./names.ts";

/** “a”, “b” and “c”. */
export function quotedList(names: string[]): string {
  return listed(names.map((name) => `“${name}”`));
}

/** What is in one list alone. */
export function without(list: string[], other: string[]): string[] {
  return list.filter((one) => !other.includes(one));
}
