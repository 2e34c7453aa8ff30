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
const around = { policies: [], articles: [], servers: [] };

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

test("a server that flows may not reach is named with its node and the way out, and keeps nothing from going live", () => {
  const nodes = (url: string): Flow => ({
    ...flowOf(
      [
        ["start", "start"],
        ["stock", "httpRequest", { url }],
        ["done", "close", { say: "Goodbye!" }],
      ],
      [
        "start.next → stock",
        ...["done", "refused", "failed", "unknown"].map((exit) => `stock.${exit} → done`),
      ],
    ),
    policies: defaultPolicies,
  });
  const rule = "server not allowed";
  const of = (url: string, servers: string[] | null) =>
    publishGate(nodes(url), { ...around, servers }).findings.filter((finding) => finding.rule === rule);
  const { open, findings } = publishGate(nodes("https://Stock.example.com/items"), around);
  expect(open).toBe(true);
  expect(findings.find((finding) => finding.rule === rule)).toEqual({
    severity: "warning",
    rule,
    nodes: ["stock"],
    server: "stock.example.com",
    message: expect.stringMatching(/“stock” asks stock\.example\.com, .*allow it under Team/),
  });
  expect(of("https://Stock.example.com/", ["stock.example.com"])).toEqual([]);
  expect(of("https://stock.example.com:443/", ["stock.example.com"])).toEqual([]);
  expect(of("https://stock.example.com:8443/", ["stock.example.com"])).toHaveLength(1);
  expect(of("https://stock.example.com/", null)).toEqual([]); // not known yet
});
