import type { Change } from "../change.ts";

/** A difference in a CX lead's words. Titles of nodes stand between asterisks, for the screen to set apart. */
export interface Sentence {
  text: string;
  /** What it tells of. */
  changes: Change[];
  /** The nodes that it is about, to be shown; some may be in the flow before alone. */
  nodes: string[];
}
