import type { Condition, Test } from "../../condition.ts";
import type { Path } from "../path.ts";

/** That a test on a variable holds, or does not, when a step of the path is taken. */
export interface Demand {
  step: number;
  test: Test;
  holds: boolean;
}

/** Ways to make every rule on a path decide as it must: each is one list of demands. At most so many are tried. */
export function demandsOf(path: Path, limit = 24): Demand[][] {
  const choices = path.flatMap(({ exit }, step) =>
    (exit?.takes ?? []).flatMap((stimulus) =>
      "rule" in stimulus ? [alternatives(stimulus.rule, stimulus.holds, step)] : [],
    ),
  );
  let ways: Demand[][] = [[]];
  for (const choice of choices) {
    ways = ways.flatMap((way) => choice.map((one) => [...way, ...one])).slice(0, limit);
  }
  return ways;
}

function alternatives({ match, tests }: Condition, holds: boolean, step: number): Demand[][] {
  const demands = tests.map((test): Demand => ({ step, test, holds }));
  const together = (match === "all") === holds;
  const ways = together ? [demands] : demands.map((demand) => [demand]);
  return ways.map((way) => way.filter(({ test }) => !isHeard(test)));
}

/** Whether a test is about what the customer wrote. */
export function isHeard({ left }: Test): boolean {
  return left.startsWith("signals.") || left === "message.text";
}
