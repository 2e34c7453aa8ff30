import type { Condition, Test } from "../condition.ts";
import type { Exit } from "../kind.ts";
import { compare } from "../text/compare.ts";
import { whileMissing } from "../text/maybe-missing.ts";

/** Whether an exit can only be taken while a variable, or a part of one, is set: its rule would decide otherwise of a missing one. */
export function requires({ takes, boundedBy }: Exit, path: string): boolean {
  if (boundedBy !== undefined || !takes.every((one) => "rule" in one)) return false;
  return takes.some((one) => "rule" in one && !canDecide(one.rule, one.holds, path));
}

/** Whether a rule can come out so while a path is missing, whatever else is known. */
function canDecide({ match, tests }: Condition, holds: boolean, path: string): boolean {
  const results = tests.map((test) => resultOf(test, path));
  const may = (result: boolean) => results.some((one) => one === null || one === result);
  // “all” fails and “any” holds by a single test; the other way round it takes every one of them
  if (holds === (match === "any")) return may(holds);
  return results.every((one) => one === null || one === holds);
}

/** How a test comes out while a path is missing; null where that is open. */
function resultOf(test: Test, path: string): boolean | null {
  const values =
    test.left === path || test.left.startsWith(`${path}.`) ? [null] : whileMissing[path]?.[test.left];
  if (!values) return null;
  // the instant does not matter: no such value is one
  const [first, ...others] = values.map((value) => compare(value, test, ""));
  if (first === undefined || others.some((one) => one !== first)) return null;
  // of several messages an earlier one may decide otherwise
  return first && (test.messages ?? 1) > 1 ? null : first;
}
