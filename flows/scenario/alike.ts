import { terms } from "../answer/terms.ts";
import { readWords } from "../signals/words.ts";

/**
 * 0…1: how much of what a text means is in another: the share of its words that carry meaning, spelled and stemmed
 * alike, with one word for those that mean the same in a shop. Numbers carry meaning too.
 */
export function alike(wanted: string, said: string): number {
  const carried = carrying(wanted);
  if (carried.size > 0) return shareOf(carried, carrying(said));
  // nothing but everyday words: then those have to be there
  return shareOf(stems(wanted), stems(said));
}

/** Most of the words that carry meaning are there. */
export function saysLike(wanted: string, said: string): boolean {
  return alike(wanted, said) > 0.5;
}

function shareOf(wanted: Set<string>, said: Set<string>): number {
  if (wanted.size === 0) return 0;
  return [...wanted].filter((word) => said.has(word)).length / wanted.size;
}

function carrying(text: string): Set<string> {
  return new Set([...terms(text), ...(text.match(/\d+(?:[.,]\d+)*/g) ?? [])]);
}

function stems(text: string): Set<string> {
  return new Set(readWords(text).words.map(({ stem }) => stem));
}

/** Contained whatever the case, the white space and the shape of quotes. */
export function holds(said: string, wanted: string): boolean {
  return plain(said).includes(plain(wanted));
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll("’", "'").replaceAll(/[“”]/g, '"').replaceAll(/\s+/g, " ").trim();
}
