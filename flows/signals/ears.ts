import type { IntentName } from "./in-todays-names.ts";
import type { Refinable } from "./refining/refinable.ts";
import type { Signal, Span } from "./signal.ts";
import type { Reading } from "./words.ts";

/** What a workspace taught Baton to hear, ready to listen: read on top of what every shop's messages are read for. */
export interface Ears {
  /** Which of its own intents a message asks for, by id; "none" when it is likely none of them. */
  intent: (reading: Reading) => Signal<string>;
  /** Its own words found, with the list that each stands in. */
  keywords: (reading: Reading) => { list: string; span: Span }[];
  /** Its own intents, as it calls them today. */
  names: IntentName[];
  /** What a model is asked about as well, where there is one. */
  refined: readonly Refinable[];
}
