import type { Counterexample } from "#flows/check/counterexample.ts";

/** A conversation that is walked when the sandbox opens. */
export interface Played {
  example: Counterexample;
  /** What it shows, in a sentence. */
  shows: string;
  /** How often something was played, so that each opens a sandbox of its own. */
  turn: number;
}
