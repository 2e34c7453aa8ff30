import fc from "fast-check";
import type { Flow } from "../flow.ts";
import { defaultPolicies } from "../policies.ts";
import { changedByGate, changedByPolicies } from "../replay/brute-force.testing.ts";
import type { Recording } from "../replay/recording.ts";
import { randomStep, recorder, shop } from "../replay/recordings.testing.ts";
import { type Replayed, replayer } from "../replay/replay.ts";
import type { Proved } from "./proved.ts";

/** Where each threshold is moved to. */
const limits: Record<string, number[]> = {
  "very-upset": [-0.95, -0.75, -0.5, -0.4, -0.2],
  "stays-frustrated": [-0.9, -0.55, -0.3, -0.2, -0.1],
  "wants-a-human": [0.1, 0.75, 0.99],
};
const gateLimits = [-0.59, -0.45, -0.3, -0.2, -0.1, 0];

/**
 * Recorded conversations replayed on their own flow differ nowhere, and with one threshold moved exactly those differ
 * that counting on the logged signals names.
 */
export function proveReplays(cases: number, seed = 1): Proved {
  const record = recorder(shop);
  const recordings = fc
    .sample(fc.array(randomStep, { minLength: 2, maxLength: 10 }), { numRuns: cases, seed })
    .map((steps, index) => record(steps, null, `c${index}`));
  return {
    cases,
    failed: [
      ...changedIn(recordings, shop).map((id) => `${id} differs on its own flow`),
      ...Object.entries(limits).flatMap(([id, all]) =>
        all.flatMap((limit) => policyMoved(recordings, id, limit)),
      ),
      ...gateLimits.flatMap((limit) => gateMoved(recordings, limit)),
    ],
  };
}

function policyMoved(recordings: Recording[], id: string, limit: number): string[] {
  const policies = defaultPolicies.map((policy) => {
    if (policy.id !== id) return policy;
    const tests = policy.when.tests.map((one) => ({ ...one, right: limit }));
    return { ...policy, when: { ...policy.when, tests } };
  });
  const named = changedByPolicies(recordings, defaultPolicies, policies);
  return unlike(`${id} at ${limit}`, named, changedIn(recordings, { ...shop, policies }));
}

function gateMoved(recordings: Recording[], below: number): string[] {
  const nodes = shop.nodes.map((node) =>
    node.id === "gate" ? { ...node, config: { ...node.config, below } } : node,
  );
  return unlike(
    `the gate at ${below}`,
    changedByGate(recordings, "gate", below),
    changedIn(recordings, { ...shop, nodes }),
  );
}

function unlike(what: string, named: string[], found: string[]): string[] {
  const missed = named.filter((id) => !found.includes(id));
  const invented = found.filter((id) => !named.includes(id));
  return [
    ...missed.map((id) => `${what}: ${id} should differ`),
    ...invented.map((id) => `${what}: ${id} should not differ`),
  ];
}

function changedIn(recordings: Recording[], flow: Flow): string[] {
  return recordings
    .map(replayer({ flow }))
    .filter(changed)
    .map(({ id }) => id);
}

/** Anything at all: what is seen, who hands off and when. */
function changed({ differs, stopped, handoff }: Replayed): boolean {
  const { recorded, replayed, change } = handoff;
  return (
    differs !== null || stopped !== null || change !== "same" || recorded?.cause.id !== replayed?.cause.id
  );
}
