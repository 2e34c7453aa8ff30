import { noisyOr } from "./noisy-or.ts";
import { replyDoes } from "./replies.ts";
import type { EarlierMessage, ReplyMark } from "./signal.ts";

/** Whether the bot just asked or proposed something that it had not before: what comes next is most likely an answer. */
export function asksAnew(before: EarlierMessage[]): boolean {
  const turns = before.slice(-6).map(({ replies = [] }) => replies);
  const last = turns.pop() ?? [];
  return last.some((mark) => asks.has(mark.charAt(0)) && !turns.some((turn) => turn.includes(mark)));
}

/** Whether what the bot said last proposes something. */
export function isOffered(before: EarlierMessage[]): boolean {
  return (before.at(-1)?.replies ?? []).some((mark) => mark.charAt(0) === replyDoes.offered);
}

const asks = new Set<string>([replyDoes.asked, replyDoes.offered]);

/**
 * 0…1: how much the bot walks in a circle: what it said last it has said before. At once (the same question or failure twice
 * running) it is a loop; after other things only when it comes a third time; the same answer twice is one where the
 * customer asks the same twice, too.
 */
export function replyLoop(before: EarlierMessage[]): number {
  const turns = before.slice(-6).map(({ replies = [] }) => replies);
  const last = turns.pop() ?? [];
  return Math.max(0, ...last.filter((mark) => mark !== "").map((mark) => againHow(mark, turns)));
}

function againHow(mark: ReplyMark, turns: ReplyMark[][]): number {
  const same = turns.map((turn) => turn.includes(mark));
  const { running, each } = weights[mark.charAt(0)] ?? { running: 0, each: 0 };
  return noisyOr([same.at(-1) === true ? running : 0, ...same.filter(Boolean).map(() => each)]);
}

/** What each time before says, and what it says more when it was the time just before. */
const weights: Record<ReplyMark, { running: number; each: number }> = {
  [replyDoes.asked]: { running: 0.4, each: 0.3 },
  // names are left out of what fails: after other things it may fail for another reason
  [replyDoes.failed]: { running: 0.4, each: 0.25 },
  [replyDoes.gaveUp]: { running: 0.4, each: 0.3 },
  [replyDoes.didNotUnderstand]: { running: 0.4, each: 0.3 },
  [replyDoes.told]: { running: 0.3, each: 0.1 },
  // an offer may come a second time; one that was declined and comes a third does not listen
  [replyDoes.offered]: { running: 0, each: 0.15 },
};
