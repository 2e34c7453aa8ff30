import type { OwnEars } from "#flows/signals/own-ears.ts";
import { makeEars } from "#flows/signals/own-intents/make-ears.ts";
import { readSignals } from "#flows/signals/read-signals.ts";
import type { EarlierMessage } from "#flows/signals/signal.ts";

/** All signals of these messages, each said after the six before it, with what a workspace taught: as JSON, a line each. */
export function heard(messages: string[], own: OwnEars): string[] {
  const ears = makeEars(own);
  return messages.map((text, at) => {
    const before: EarlierMessage[] = messages
      .slice(Math.max(0, at - 6), at)
      .map((earlier, index) => ({ seq: index + 1, text: earlier }));
    return JSON.stringify(readSignals(text, before, ears));
  });
}
