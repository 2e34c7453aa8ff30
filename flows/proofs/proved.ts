/** What a proof came to: how many cases it looked at, and a sentence for each that does not hold. */
export interface Proved {
  cases: number;
  failed: string[];
}
