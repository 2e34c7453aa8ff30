import { expect, test } from "vitest";
import { inFileOrder } from "../file/order.ts";
import { defaultPolicies } from "../policies.ts";
import { flowOf } from "../testing.ts";
import { runScenario, type Setting, scenarioRunner } from "./run-scenario.ts";
import { type Assertion, Scenario, type ScenarioStep } from "./scenario.ts";

const helps = {
  ...flowOf(
    [
      ["start", "start"],
      ["help", "aiResolve"],
      ["gone", "handoff"],
      ["done", "close"],
    ],
    ["start.next → help", "help.wantsHuman → gone", "help.resolved → done"],
  ),
  policies: defaultPolicies,
};
const plea: ScenarioStep[] = [{ say: "I want to talk to a human" }];
const failed = (asserts: Assertion[], more: Partial<Scenario>, setting: Partial<Setting> = {}) => {
  const given = { id: "one", title: "One", required: false, customer: null, at: "2026-11-19T14:05:00Z" };
  const scenario = Scenario.parse({ ...given, steps: plea, stubs: {}, asserts, ...more });
  return runScenario(scenario, { flow: helps, ...setting }).failed.map(({ sentence }) => sentence);
};

test("an exit that a policy always takes first is taken where the policy is off", () => {
  const asserts: Assertion[] = [{ leaves: "help", through: "wantsHuman" }];
  expect(failed(asserts, {})).toHaveLength(1);
  expect(failed(asserts, { policiesOff: ["wants-a-human"] })).toEqual([]);
});

test("a workspace's policy is off as well, and only where it is named", () => {
  const bare = { ...helps, policies: [] };
  const run = scenarioRunner({ flow: bare, policies: defaultPolicies });
  const [on, off] = [undefined, ["wants-a-human"]].map((policiesOff) =>
    run({
      id: "one",
      title: "One",
      required: false,
      customer: null,
      at: "2026-11-19T14:05:00Z",
      steps: plea,
      stubs: {},
      asserts: [{ handsOffBecause: "wants-a-human" }],
      ...(policiesOff ? { policiesOff } : {}),
    }),
  );
  expect([on?.ok, off?.ok]).toEqual([true, false]);
});

test("one that is to be off and is none fails the scenario", () => {
  expect(failed([{ endsAs: "handed_off" }], { policiesOff: ["wants-a-humon", "wants-a-humon"] })).toEqual([
    "The policy “wants-a-humon” is to be off, but there is no such policy.",
  ]);
});

test("one of a channel counts in scenarios of that channel alone", () => {
  const policies = defaultPolicies.map((policy) => ({
    ...policy,
    scope: { channels: ["email"], intents: [], tags: [] },
  }));
  const setting = { flow: { ...helps, policies } };
  const asserts: Assertion[] = [{ handsOffBecause: "wants-a-human" }];
  expect(failed(asserts, { channel: "email" }, setting)).toEqual([]);
  expect(failed(asserts, {}, setting)).toHaveLength(1);
  expect(failed(asserts, { channel: "web" }, setting)).toHaveLength(1);
});

test("a file keeps the channel and what is off in their place", () => {
  const scenario: Scenario = {
    asserts: [{ endsAs: "handed_off" }],
    policiesOff: ["very-upset", "wants-a-human"],
    stubs: {},
    steps: plea,
    at: "2026-11-19T14:05:00Z",
    channel: "email",
    customer: null,
    required: false,
    title: "One",
    id: "one",
  };
  const [kept] = inFileOrder({ ...helps, scenarios: [scenario] }).scenarios;
  expect(kept).toEqual(scenario);
  expect(Object.keys(kept ?? {}).slice(3, 7)).toEqual(["customer", "channel", "policiesOff", "at"]);
});
