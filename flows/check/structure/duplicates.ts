import type { Flow } from "../../flow.ts";
import type { Finding } from "../finding.ts";

/** Ids that are given twice: of nodes, policies, subflows and scenarios. */
export function duplicates(flow: Flow): Finding[] {
  return [
    ...twice(flow.nodes).map(({ id }): Finding => ({ ...duplicate("nodes", id), nodes: [id] })),
    ...twice(flow.policies).map(({ id }): Finding => ({ ...duplicate("policies", id), policy: id })),
    ...twice(flow.subflows).map(({ id }): Finding => ({ ...duplicate("subflows", id), subflow: id })),
    ...twice(flow.scenarios).map(({ id }): Finding => ({ ...duplicate("scenarios", id), scenario: id })),
  ];
}

function twice<Thing extends { id: string }>(things: Thing[]): Thing[] {
  const seen = new Set<string>();
  return things.filter(({ id }) => seen.has(id) || !seen.add(id));
}

function duplicate(what: string, id: string): Extract<Finding, { rule: "duplicate id" }> {
  const message = `Two ${what} have the id “${id}”: give one of them another.`;
  return { severity: "error", rule: "duplicate id", nodes: [], message };
}
