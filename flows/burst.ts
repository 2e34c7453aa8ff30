import type { Ears } from "./signals/ears.ts";
import { readSignals } from "./signals/read-signals.ts";
import { refinedTogether } from "./signals/refining/refined-together.ts";
import type { HeardMessage } from "./signals/signal.ts";
import { thresholds } from "./signals/thresholds.ts";

/** Where messages that come shortly after one another are heard as one: a burst ends with so much quiet. */
export const quietMs = 800;

/** More than this is no burst any more, and is heard at once. */
const longestBurst = { messages: 20, characters: 8_000 };

/** Whether nothing more is waited for: the customer wants a person, or has written so much that it has to be heard. */
export function endsBurst(messages: HeardMessage[]): boolean {
  const written = messages.reduce((sum, { text }) => sum + text.length, 0);
  return (
    messages.length >= longestBurst.messages ||
    written >= longestBurst.characters ||
    messages.some(({ signals }) => signals.wantsHuman.value >= thresholds.wantsHuman)
  );
}

/** Messages as one text, measured as one, at the place of the last; `before` are those that were heard earlier. */
export function asOne(
  messages: [HeardMessage, ...HeardMessage[]],
  before: HeardMessage[],
  ears?: Ears | null,
): HeardMessage {
  const [first] = messages;
  if (messages.length === 1) return first;
  const text = messages.map((message) => message.text).join("\n");
  const signals = refinedTogether(readSignals(text, before, ears), messages);
  return { seq: messages.at(-1)?.seq ?? first.seq, text, signals };
}
