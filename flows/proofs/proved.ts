/** What a proof came to: how many cases it looked at, and a sentence for each that does not hold. */
export interface Proved {
  cases: number;
  failed: string[];
  /** Guarantees broken among them, where those are what is looked for: none, and it proved nothing. */
  broken?: number;
}
