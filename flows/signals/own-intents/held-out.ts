import type { MessageFeatures } from "./message-features.ts";
import { countFeatures, messageSpace } from "./message-space.ts";
import { standingOf } from "./standing.ts";
import type { Standing } from "./surety.ts";
import { scoreInto, trainSeparators } from "./train-separators.ts";
import { trainWeighing, weighed } from "./weighing.ts";

/** How a message stood that the separators had not seen. */
export interface HeldOut {
  standing: Standing;
  /** Whether the best class was the message's own. */
  right: boolean;
  /** Whether its class was left out too, so that any answer is wrong. */
  outside: boolean;
}

const folds = 5;
const enough = 200;
// fewer than for what ships: how scores lie settles sooner than the last weight
const rounds = 4;

/**
 * Reads each example by separators trained without it, and without a fifth of the intents, whose examples play messages from
 * outside. `gold` is `classes` for an example of none. With many examples, the first folds are enough.
 */
export function heldOut(examples: MessageFeatures[], gold: number[], classes: number): HeldOut[] {
  const results: HeldOut[] = [];
  const foldOf = foldsOf(gold);
  let inside = 0;
  for (let fold = 0; fold < folds && inside < enough; fold++) {
    // a fifth of the intents, where enough are left to tell apart
    const absent = (c: number) => classes >= 4 && c < classes && c % folds === fold;
    const kept = gold.flatMap((c, i) => (foldOf[i] !== fold && !absent(c) ? [i] : []));
    const own = kept.map((i) => gold[i] as number);
    const messages = kept.map((i) => examples[i] as MessageFeatures);
    const space = messageSpace(countFeatures(messages, own, classes + 1));
    const points = messages.map((one) => space.place(one));
    const separators = trainSeparators(points, own, classes + 1, space.size, rounds);
    const weighing = trainWeighing(points, own, separators);
    const learnt = new Set(own);
    const scores = new Float64Array(classes + 1);
    gold.forEach((c, i) => {
      if (foldOf[i] !== fold && !absent(c)) return;
      // the one sentence of an intent, which nothing could have known
      if (c < classes && !absent(c) && !learnt.has(c)) return;
      const point = space.place(examples[i] as MessageFeatures);
      scoreInto(scores, separators, point);
      const { best, standing } = standingOf(scores, point.known, weighed(scores, weighing));
      const outside = c === classes || absent(c);
      if (!outside) inside++;
      results.push({ standing, right: !outside && best === c, outside });
    });
  }
  return results;
}

/** Deals each class's examples to the folds in turn, so that none is short of it. */
function foldsOf(gold: number[]): number[] {
  const dealt = new Map<number, number>();
  return gold.map((c) => {
    const before = dealt.get(c) ?? 0;
    dealt.set(c, before + 1);
    return (before + c) % folds;
  });
}
