import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Flow, Policy } from "../flow.ts";
import { defaultPolicies } from "../policies.ts";
import type { ScenarioStep } from "../scenario/scenario.ts";
import { changedByGate, changedByPolicies } from "./brute-force.testing.ts";
import { diffOutcomes } from "./diff-outcomes.ts";
import { policyFirings } from "./policy-firings.ts";
import { randomStep, recorder, shop } from "./recordings.testing.ts";
import { type Replayed, replayer } from "./replay.ts";

const record = recorder(shop);
const recordings = fc
  .sample(fc.array(randomStep, { minLength: 2, maxLength: 10 }), { numRuns: 300, seed: 7 })
  .map((steps, index) => record(steps, null, `c${index}`));

/** The default policies, one of them with another limit. */
function moved(id: string, limit: number): Policy[] {
  return defaultPolicies.map((policy) => {
    if (policy.id !== id) return policy;
    const tests = policy.when.tests.map((one) => ({ ...one, right: limit }));
    return { ...policy, when: { ...policy.when, tests } };
  });
}

function idsOf(all: { id: string }[]): string[] {
  return all.map(({ id }) => id);
}

function replayed(flow: Flow) {
  return recordings.map(replayer({ flow }));
}

/** Anything at all: what is seen, who hands off and when. */
function changed({ differs, stopped, handoff }: Replayed): boolean {
  const { recorded, replayed, change } = handoff;
  return (
    differs !== null || stopped !== null || change !== "same" || recorded?.cause.id !== replayed?.cause.id
  );
}

describe("moving one threshold changes exactly the conversations that brute force names", () => {
  test.each([
    ["very-upset", -0.95],
    ["very-upset", -0.4],
    ["stays-frustrated", -0.2],
    ["stays-frustrated", -0.55],
    ["wants-a-human", 0.99],
  ])("of the policy %s to %d", (id, limit) => {
    const policies = moved(id, limit);
    const named = changedByPolicies(recordings, defaultPolicies, policies);
    expect(named.length).toBeGreaterThan(5);
    expect(idsOf(replayed({ ...shop, policies }).filter(changed))).toEqual(named);
  });

  test.each([-0.45, -0.3, -0.2, 0])("of a gate to %d", (below) => {
    const nodes = shop.nodes.map((node) =>
      node.id === "gate" ? { ...node, config: { ...node.config, below } } : node,
    );
    const named = changedByGate(recordings, "gate", below);
    expect(named.length).toBeGreaterThan(5);
    expect(idsOf(replayed({ ...shop, nodes }).filter(changed))).toEqual(named);
  });
});

test("counts by class hold every conversation once", () => {
  const diff = diffOutcomes(replayed({ ...shop, policies: moved("very-upset", -0.4) }));
  const all = Object.values(diff.handoffs).flatMap(({ certain, expected }) => [...certain, ...expected]);
  expect(all.toSorted()).toEqual(recordings.map(({ id }) => id).toSorted());
  expect(diff.of).toBe(recordings.length);
  expect(diff.handoffs.earlier.certain.length + diff.handoffs.newly.certain.length).toBeGreaterThan(0);
  expect(diff.handoffs.later).toEqual({ certain: [], expected: [] });
});

describe("how often a policy fires", () => {
  test("with its own settings is as often as it fired", () => {
    for (const { fired, would } of policyFirings(recordings, defaultPolicies)) expect(would).toEqual(fired);
  });

  test("with others is what a replay finds", () => {
    const policies = moved("very-upset", -0.4);
    const found = policyFirings(recordings, policies).find(({ policy }) => policy === "very-upset");
    const replays = replayed({ ...shop, policies })
      .filter(({ handoff: { replayed } }) => replayed?.cause.id === "very-upset")
      .map(({ id }) => id);
    expect(found?.would).toEqual(replays);
    expect(found?.would.length).toBeGreaterThan(found?.fired.length ?? 0);
  });

  test("counts nothing that led to an earlier handoff", () => {
    const nodes = shop.nodes.map((node) =>
      node.id === "gate" ? { ...node, config: { ...node.config, below: -0.45 } } : node,
    );
    const steps = (last: string[]): ScenarioStep[] => [
      { say: "that is bad" },
      { agent: "accepts" },
      { agent: "returns" },
      ...last.map((say) => ({ say })),
    ];
    const firings = (...last: string[]) =>
      policyFirings([recorder({ ...shop, nodes })(steps(last))], defaultPolicies)
        .filter(({ fired, would }) => fired.length + would.length > 0)
        .map(({ policy, fired, would }) => [policy, fired, would]);
    expect(firings("I'm a bit disappointed")).toEqual([]);
    expect(firings("I'm a bit disappointed", "that is bad")).toEqual([
      ["stays-frustrated", ["one"], ["one"]],
    ]);
  });

  test("switched off is never", () => {
    const off = defaultPolicies.map((policy) => ({ ...policy, enabled: false }));
    expect(policyFirings(recordings, off).flatMap(({ would }) => would)).toEqual([]);
  });
});
