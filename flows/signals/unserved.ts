import { noisyOr } from "./noisy-or.ts";
import { replyDoes } from "./replies.ts";
import type { EarlierMessage, ReplyMark, Signal } from "./signal.ts";

/**
 * 0…1: wants what the flow cannot serve: the bot has just said so and the customer writes on, or it did not understand twice
 * running. It rests on the bot's words, so there are none of this message for evidence.
 */
export function unserved(before: EarlierMessage[]): Signal<number> {
  const value = noisyOr(
    before.slice(-3).map(({ replies = [] }, at, all) => (at === all.length - 1 ? 1 : 0.5) * gaveUp(replies)),
  );
  return { value, confidence: Math.max(value, 1 - value), spans: [] };
}

function gaveUp(replies: ReplyMark[]): number {
  const does = new Set(replies.map((mark) => mark.charAt(0)));
  if (does.has(replyDoes.gaveUp)) return 0.7;
  return does.has(replyDoes.didNotUnderstand) ? 0.48 : 0;
}
