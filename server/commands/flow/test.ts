import { checkFlow } from "#flows/check/check-flow.ts";
import type { Flow } from "#flows/flow.ts";
import { coverageInWords } from "#flows/scenario/coverage-in-words.ts";
import { coverageOf } from "#flows/scenario/coverage-of.ts";
import { type ScenarioRun, type Setting, scenarioRunner } from "#flows/scenario/run-scenario.ts";
import { UserError } from "../../user-error.ts";
import { filesIn } from "./files-in.ts";
import { print } from "./print.ts";
import { readEars } from "./read-ears.ts";
import { readFlow } from "./read-flow.ts";
import { readPolicies } from "./read-policies.ts";

/** Runs the scenarios of a flow: one line each; holds when all do. What they exercise goes to stderr. */
export function test(args: string[]): boolean {
  const files = filesIn(args);
  const read = readFlow(files.flow);
  if (!read.ok) throw new UserError(read.message);
  const { flow } = read;
  if (flow.scenarios.length === 0) console.error(`“${flow.name}” has no scenarios yet.`);
  const run = runnerOf({
    flow,
    policies: readPolicies(files.policies) ?? [],
    ears: readEars(files.ears, flow).ears,
  });
  const runs = flow.scenarios.map((scenario) => {
    const ran = run(scenario);
    print({ scenario: scenario.title, ok: ran.ok, failed: ran.failed.map(({ sentence }) => sentence) });
    return ran;
  });
  if (runs.length > 0) {
    const coverage = coverageOf(
      flow,
      runs.map(({ play }) => play),
    );
    for (const sentence of coverageInWords(coverage, flow)) console.error(sentence);
  }
  return runs.every(({ ok }) => ok);
}

function runnerOf(setting: Setting): (scenario: Flow["scenarios"][number]) => ScenarioRun {
  try {
    return scenarioRunner(setting);
  } catch (error) {
    const finding = checkFlow(setting.flow).find(({ severity }) => severity === "error");
    throw new UserError(finding?.message ?? (error as Error).message);
  }
}
