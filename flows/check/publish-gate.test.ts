import { expect, test } from "vitest";
import type { Flow } from "../flow.ts";
import { defaultPolicies } from "../policies.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { flowOf } from "../testing.ts";
import { publishGate } from "./publish-gate.ts";

const sound: Flow = {
  ...flowOf(
    [
      ["start", "start"],
      ["done", "close", { say: "Goodbye!" }],
    ],
    ["start.next → done"],
  ),
  policies: defaultPolicies,
};
const around = { policies: [], articles: [] };

function scenario(says: string, required: boolean): Scenario {
  const at = "2026-11-20T10:00:00.000Z";
  const steps = [{ say: "hello" }];
  return {
    id: "hello",
    title: "Says hello",
    required,
    customer: null,
    at,
    steps,
    stubs: {},
    asserts: [{ says }],
  };
}

test("a flow whose scenarios pass may go live, and tells how each went", () => {
  const gate = publishGate({ ...sound, scenarios: [scenario("Goodbye", true)] }, around);
  expect(gate).toMatchObject({ open: true, findings: [], runs: [{ ok: true }] });
});

test("a required scenario that fails keeps a flow a draft, in words; another one does not", () => {
  const required = publishGate({ ...sound, scenarios: [scenario("Welcome", true)] }, around);
  expect(required.open).toBe(false);
  expect(required.findings).toMatchObject([
    { severity: "error", rule: "failed scenario", scenario: "hello" },
  ]);
  expect(required.findings[0]?.message).toMatch(
    /^The scenario “Says hello” must pass .* Says “Welcome”, but /,
  );
  const optional = publishGate({ ...sound, scenarios: [scenario("Welcome", false)] }, around);
  expect(optional).toMatchObject({ open: true, findings: [], runs: [{ ok: false }] });
});

test("a flow with an error is not played at all", () => {
  const gate = publishGate({ ...sound, edges: [] }, around);
  expect(gate).toMatchObject({ open: false, runs: null });
  expect(gate.findings[0]?.severity).toBe("error");
});

test("the workspace's policies count towards what is proved", () => {
  const bare = { ...sound, policies: [] };
  expect(publishGate(bare, around).open).toBe(false);
  expect(publishGate(bare, { ...around, policies: defaultPolicies }).open).toBe(true);
});
