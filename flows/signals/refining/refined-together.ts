import type { HeardMessage, Signal, Signals } from "../signal.ts";
import type { Refinable } from "./refinable.ts";
import { refinedIn, withTold } from "./refined.ts";

/**
 * The signals of messages that are heard as one text, a line each: what a model told of one of them still counts. Where it
 * told of several, the last one does, and of what is there or not, the strongest.
 */
export function refinedTogether(read: Signals, messages: HeardMessage[]): Signals {
  const told: Partial<Record<Refinable, Signal<unknown>>> = {};
  let offset = 0;
  for (const { text, signals } of messages) {
    for (const name of refinedIn(signals)) {
      const { value, confidence, spans } = signals[name];
      const weaker = strongest.has(name) && Number(told[name]?.value ?? -1) > Number(value);
      if (weaker) continue;
      const moved = spans.map(({ start, end }) => ({ start: start + offset, end: end + offset }));
      told[name] = { value, confidence, spans: moved };
    }
    offset += text.length + 1;
  }
  return Object.keys(told).length > 0 ? withTold(read, told).signals : read;
}

const strongest = new Set<Refinable>(["wantsHuman", "exception", "urgency"]);
