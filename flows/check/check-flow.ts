import type { Flow, Policy } from "../flow.ts";
import { policiesInForce } from "../policies-in-force.ts";
import { counterexampleOf } from "./counterexample.ts";
import type { Finding } from "./finding.ts";
import type { Graph } from "./graph.ts";
import { violationsOf } from "./guarantees.ts";
import { type Places, placesOf } from "./places.ts";
import { type Stages, stagesFor } from "./stages.ts";
import { afterAPerson } from "./structure/after-a-person.ts";
import { scenarioFindings } from "./structure/scenarios.ts";
import { unreachable } from "./structure/unreachable.ts";
import type { Violation } from "./violation.ts";
import { writtenFindings } from "./written-findings.ts";

/**
 * All that can be said against a flow, errors first. Without errors it can be published. `ownIntents` are those of the
 * workspace; null where they are not known.
 */
export function checkFlow(
  flow: Flow,
  workspacePolicies: Policy[] = [],
  ownIntents: string[] | null = null,
): Finding[] {
  const places = placesOf(flow);
  const { graph, violations } = violationsOf(places, policiesInForce(flow, workspacePolicies));
  const stages = stagesFor(flow, workspacePolicies);
  const findings = [
    ...writtenFindings(flow, workspacePolicies, ownIntents, places),
    ...(graph.complete ? [] : [tooEntangled]),
    ...Object.values(violations).flatMap((found) => shown(stages, graph, found.filter(isNews(places)))),
    ...(places.start ? unreachable(flow, places) : []),
    ...afterAPerson(graph),
    ...scenarioFindings(flow),
  ];
  return findings.toSorted((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
}

/** A stretch that leads nowhere because its end is not connected yet is told by that exit alone. */
function isNews({ byId }: Places): (violation: Violation) => boolean {
  const unfinished = (id: string) => {
    const place = byId.get(id);
    return place?.exits.some((exit) => exit.required && !place.to.has(exit.id)) ?? false;
  };
  return ({ finding }) => finding.rule !== "no way out" || !finding.nodes.some(unfinished);
}

/**
 * The first of a guarantee's violations comes with a conversation that shows it. Where none was found the exits lead
 * there and perhaps nobody ever goes: a warning, and no guarantee. Each circle is played, since rules may end any of them.
 */
function shown(stages: Stages, graph: Graph, violations: Violation[]): Finding[] {
  return violations.map((violation, index): Finding => {
    if (index > 0 && !violation.round) return violation.finding;
    const counterexample = counterexampleOf(stages, graph, violation);
    const { finding } = violation;
    if (counterexample.walked) return { ...finding, counterexample, path: counterexample.path };
    const there = violation.round ? "stays there" : "comes there";
    const message = `${finding.message} No conversation was found that ${there}.`;
    return { ...finding, severity: "warning", counterexample, message };
  });
}

const tooEntangled: Finding = {
  severity: "error",
  rule: "too entangled",
  nodes: [],
  message: "The subflows run each other in too many ways to be checked: let them run each other less deeply.",
};
