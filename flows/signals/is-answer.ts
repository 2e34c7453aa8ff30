import type { Reading } from "./words.ts";

interface Repeated {
  /** How many earlier messages share words with it. */
  repeats: number;
  /** It brings a word that none of them had. */
  isNew: boolean;
  /** The question was whether to do what they want, or something else instead. */
  offered: boolean;
}

/**
 * Whether a message that repeats words answers a new question of the bot's, and is no complaint that it was not heard:
 * "cancel", asked whether to pause or to cancel; "the blue jacket", asked which; "yes, cancel order 1042", however often
 * that was said. Neither "where's my parcel" nor "REFUND!" answers anything.
 */
export function isAnswer(reading: Reading, { repeats, isNew, offered }: Repeated): boolean {
  const { words, questions, exclamations, shouted } = reading;
  if (questions > 0 || shouted || words.some(({ text }) => asking.has(text))) return false;
  if (agrees(reading)) return true;
  return repeats === 1 && exclamations === 0 && (offered || isNew || words.length <= shortest);
}

const asking = new Set("where wheres what whats when whens why how hows who whos which".split(" "));
const shortest = 6;

/** "ok but where is it" agrees to nothing. */
function agrees({ words }: Reading): boolean {
  const said = words.map(({ text }) => text).filter((text) => !greetings.has(text));
  const [first = "", second = ""] = said;
  if (words.length > 12 || second === "but" || second === "so") return false;
  return agreeing.has(first) || (said.length > 1 && agreeing.has(`${first} ${second}`));
}

const greetings = new Set("hi hello hey oh please".split(" "));
const agreeing = new Set([
  ..."yes yeah yep yup yess y sure ok okay correct absolutely exactly definitely right confirmed".split(" "),
  ...["go ahead", "i confirm", "im sure", "i sure", "thats right", "that right", "of course", "do it"],
]);
