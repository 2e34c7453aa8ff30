import type { Flow } from "../flow.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** Keeps a test conversation with the flow. Throws where its id is taken. */
export function addScenario(flow: Flow, scenario: Scenario): Flow {
  if (flow.scenarios.some(({ id }) => id === scenario.id))
    throw new Error(`The id “${scenario.id}” is taken.`);
  return { ...flow, scenarios: [...flow.scenarios, scenario] };
}

export function changeScenario(flow: Flow, id: string, change: Partial<Omit<Scenario, "id">>): Flow {
  return { ...flow, scenarios: flow.scenarios.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

export function removeScenario(flow: Flow, id: string): Flow {
  return { ...flow, scenarios: flow.scenarios.filter((one) => one.id !== id) };
}
