import { type Harm, type History, harms, type Violation } from "./history.ts";
import { afterFence } from "./rules/after-fence.ts";
import { answersDue } from "./rules/answers-due.ts";
import { deeds } from "./rules/deeds.ts";
import { handoffs } from "./rules/handoffs.ts";
import { inOrder } from "./rules/in-order.ts";
import { kept } from "./rules/kept.ts";
import { streams } from "./rules/streams.ts";

export interface Judgement {
  counts: Record<Harm, number>;
  violations: Violation[];
}

/**
 * Whether a history is one that a careful server could have made. Only what was told outside the servers is believed:
 * what was acknowledged, what was seen on a screen, what the vendor did.
 */
export function judge(history: History): Judgement {
  const byConversation = [kept, answersDue, inOrder, streams, handoffs, afterFence];
  const violations = [
    ...history.conversations.flatMap((told) => byConversation.flatMap((rule) => rule(told))),
    ...deeds(history),
  ];
  const count = (harm: Harm) => violations.filter((violation) => violation.harm === harm).length;
  return {
    counts: Object.fromEntries(harms.map((harm) => [harm, count(harm)])) as Record<Harm, number>,
    violations,
  };
}
