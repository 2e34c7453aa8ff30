import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkFlow } from "../check/check-flow.ts";
import { guarantees } from "../check/guarantees.ts";
import { leavePolicies } from "../edit/leave-policies.ts";
import { printFlowFile, readFlowFile } from "../file/flow-file.ts";
import type { Flow } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";
import { defaultPolicies } from "../policies.ts";
import { coverageOf } from "../scenario/coverage-of.ts";
import { scenarioRunner } from "../scenario/run-scenario.ts";
import { templates } from "./templates.ts";

const here = new URL(".", import.meta.url);
const files = readdirSync(here).filter((name) => name.endsWith(".flow.json"));

test("every flow file is in the gallery, under the name of its flow", () => {
  expect(templates.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
  expect(templates.map(({ name }) => name)).toEqual(templates.map(({ file }) => flowIn(file).name));
});

describe.each(files)("%s", (file) => {
  const flow = flowIn(file);
  const scenarios = scenarioRunner({ flow });
  const runs = flow.scenarios.map(scenarios);

  test("has nothing to find fault with, and every guarantee is proved", () => {
    expect(checkFlow(flow)).toEqual([]);
    expect(guarantees(flow).filter(({ proved }) => !proved)).toEqual([]);
  });

  test("keeps what its scenarios say, some of them before it is published", () => {
    const failed = runs.filter(({ ok }) => !ok);
    expect(
      failed.map(({ scenario, failed }) => [scenario.title, ...failed.map(({ sentence }) => sentence)]),
    ).toEqual([]);
    expect(flow.scenarios.filter(({ required }) => required)).not.toEqual([]);
  });

  test("keeps it in a new workspace, too, to which it leaves the default policies", () => {
    const run = scenarioRunner({
      flow: leavePolicies(flow, defaultPolicies).flow,
      policies: defaultPolicies,
    });
    expect(flow.scenarios.filter((scenario) => !run(scenario).ok).map(({ title }) => title)).toEqual([]);
    expect(checkFlow(leavePolicies(flow, defaultPolicies).flow, defaultPolicies)).toEqual([]);
  });

  test("has scenarios that take every exit, every node and every policy", () => {
    const { nodes, exits, policies } = coverageOf(
      flow,
      runs.map(({ play }) => play),
    );
    expect(exits.missed).toEqual([]);
    expect(nodes.missed).toEqual([]);
    expect(policies.missed).toEqual([]);
  });

  test("gives every handoff words for the customer and a guideline for the agent", () => {
    const handoffs = flow.nodes.filter((node) => kindOf(node)?.reachesHuman);
    const plans = [...handoffs.map(({ config }) => config), ...flow.policies.map(({ handoff }) => handoff)];
    expect(plans.filter(({ say, guideline }) => !say || !guideline)).toEqual([]);
  });

  test("is printed as flow files are, so that a change of it diffs well", () => {
    expect(printFlowFile(flow)).toBe(readFileSync(new URL(file, here), "utf8"));
  });
});

function flowIn(file: string): Flow {
  const read = readFlowFile(readFileSync(new URL(file, here), "utf8"));
  if (!read.ok) throw new Error(`${file}: ${read.message}`);
  return read.flow;
}
