import type { Flow } from "../../flow.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Finding } from "../finding.ts";

/** Test conversations that speak of nodes or policies which are gone. */
export function scenarioFindings(flow: Flow): Finding[] {
  const known = new Set([...flow.nodes, ...flow.policies].map(({ id }) => id));
  return flow.scenarios.flatMap((scenario): Finding[] => {
    const missing = [...new Set(mentioned(scenario))].filter((id) => !known.has(id));
    if (missing.length === 0) return [];
    const message = `The scenario “${scenario.title}” speaks of ${missing.map((id) => `“${id}”`).join(", ")}, which ${missing.length === 1 ? "is" : "are"} gone: change it or remove it.`;
    return [
      { severity: "warning", rule: "stale scenario", nodes: [], scenario: scenario.id, missing, message },
    ];
  });
}

function mentioned({ stubs, asserts }: Scenario): string[] {
  const keys = ["endsIn", "visits", "neverVisits", "leaves"] as const;
  return [
    ...Object.keys(stubs),
    ...asserts.flatMap((assertion) =>
      keys.flatMap((key) => {
        const id = (assertion as Partial<Record<(typeof keys)[number], string>>)[key];
        return id === undefined ? [] : [id];
      }),
    ),
  ];
}
