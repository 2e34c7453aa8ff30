import type { Condition, Test } from "../condition.ts";
import type { Exit } from "../kind.ts";

/** Operators that a missing value passes (`compare`). */
const passedByNothing: Test["op"][] = ["is not", "does not contain", "is none of", "is not set"];

/** Whether an exit can only be taken while a variable is set: its rule would decide otherwise of a missing one. */
export function requires({ takes, boundedBy }: Exit, variable: string): boolean {
  if (boundedBy !== undefined || !takes.every((one) => "rule" in one)) return false;
  return takes.some((one) => "rule" in one && !canDecide(one.rule, one.holds, variable));
}

/** Whether a rule can come out so while a variable is missing, whatever else is known. */
function canDecide({ match, tests }: Condition, holds: boolean, variable: string): boolean {
  const known = tests
    .filter(({ left }) => left.split(".")[0] === variable)
    .map(({ op }) => passedByNothing.includes(op));
  const one = known.includes(match === "any");
  const all = known.length === tests.length && !one;
  // one such test decides “any” as yes and “all” as no; only all of them decide it the other way
  const decided = one ? match === "any" : all ? match === "all" : null;
  return decided === null || decided === holds;
}
