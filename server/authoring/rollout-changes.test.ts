import { expect, test } from "vitest";
import { everybody } from "./audience.ts";
import type { Rollout } from "./rollout.ts";
import { type Changed, release, rollBack, stop } from "./rollout-changes.ts";

const version = (number: number) => ({ versionId: `v${number}`, versionHash: `h${number}`, number });
const atTen = { share: 10, testCustomers: [] };

function rollout(live: number | null, previous: number | null = null, trial: number | null = null): Rollout {
  const at = (number: number | null) => (number === null ? null : version(number));
  return {
    live: at(live),
    previous: at(previous),
    trial: trial === null ? null : { ...version(trial), ...atTen },
    count: 0,
  };
}

/** Live, previous and trial by their numbers. */
function numbers(changed: Changed) {
  if (!changed.ok) return changed.message;
  const { live, previous, trial } = changed.next;
  return [live?.number ?? null, previous?.number ?? null, trial?.number ?? null];
}

test("a version for everybody ends the trial, and what was live before is what a rollback leads to", () => {
  expect(numbers(release(rollout(1), version(2), everybody))).toEqual([2, 1, null]);
  expect(numbers(release(rollout(1, null, 2), version(2), everybody))).toEqual([2, 1, null]);
  expect(numbers(release(rollout(2, 1, 3), version(2), everybody))).toEqual([2, 1, null]);
});

test("a share leaves what is live as it is, and takes the place of another trial", () => {
  expect(numbers(release(rollout(2, 1), version(3), atTen))).toEqual([2, 1, 3]);
  expect(numbers(release(rollout(2, 1, 3), version(4), atTen))).toEqual([2, 1, 4]);
});

test("a share of what everybody gets, or without anything for the others, is refused in words", () => {
  expect(numbers(release(rollout(2), version(2), atTen))).toMatch(
    /^Version 2 is what everybody gets already/,
  );
  expect(numbers(release(rollout(null), version(1), atTen))).toMatch(/^There is no version for the other/);
  const testers = { share: 0, testCustomers: ["maya@example.com"] };
  expect(numbers(release(rollout(null), version(1), testers))).toEqual([null, null, 1]);
});

test("after a stop nobody gets the trial, and all else is as before", () => {
  expect(numbers(stop(rollout(2, 1, 3)))).toEqual([2, 1, null]);
});

test("a rollback ends the trial too, and leads back by another one", () => {
  const back = rollBack(rollout(3, 2, 4), version(2));
  expect(numbers(back)).toEqual([2, 3, null]);
  expect(numbers(rollBack(rollout(2, 3), version(3)))).toEqual([3, 2, null]);
  expect(numbers(rollBack(rollout(2, 3), version(2)))).toMatch(/already/);
});

test("the version that a rollback would lead to is none to go back to while it is on trial itself", () => {
  expect(numbers(release(rollout(2, 3), version(3), atTen))).toEqual([2, null, 3]);
});
