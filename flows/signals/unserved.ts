import { noisyOr } from "./noisy-or.ts";
import { replyDoes } from "./replies.ts";
import type { EarlierMessage, ReplyMark, Signal } from "./signal.ts";
import type { Reading } from "./words.ts";

/** 0…1: wants what the flow cannot serve: the bot has just said so, and the customer writes on. */
export function unserved(_: Reading, before: EarlierMessage[]): Signal<number> {
  const value = noisyOr(
    before.slice(-3).map(({ replies = [] }, at, all) => (at === all.length - 1 ? 1 : 0.5) * gaveUp(replies)),
  );
  return { value, confidence: Math.max(value, 1 - value), spans: [] };
}

function gaveUp(replies: ReplyMark[]): number {
  const does = new Set(replies.map((mark) => mark.charAt(0)));
  if (does.has(replyDoes.gaveUp)) return 0.7;
  return does.has(replyDoes.didNotUnderstand) ? 0.45 : 0;
}
