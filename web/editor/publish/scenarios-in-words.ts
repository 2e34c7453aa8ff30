import type { ScenarioRun } from "#flows/scenario/run-scenario.ts";

/** "12 of 12 scenarios pass.", "No scenario yet: …". */
export function scenariosInWords(runs: ScenarioRun[] | null): string {
  if (!runs) return "The scenarios are run once the rest is put right.";
  if (runs.length === 0) return "The flow has no scenarios yet.";
  const passed = runs.filter(({ ok }) => ok).length;
  const what = runs.length === 1 ? "scenario" : "scenarios";
  return `${passed} of ${runs.length} ${what} ${passed === 1 ? "passes" : "pass"}.`;
}
