import type { Flow, Policy } from "../flow.ts";
import { policiesInForce } from "../policies-in-force.ts";
import { type Counterexample, counterexampleOf } from "./counterexample.ts";
import { type Graph, graphOf } from "./graph.ts";
import { repeatedQuestions } from "./guarantees/asked-again.ts";
import { endlessCircles } from "./guarantees/endless-circle.ts";
import { lostCalls } from "./guarantees/failed-call.ts";
import { misleadingBounds } from "./guarantees/misleading-bound.ts";
import { silentCircles } from "./guarantees/silent-circle.ts";
import { unsetTexts } from "./guarantees/unset.ts";
import { noWayOut } from "./guarantees/way-out.ts";
import { unheardWishes } from "./guarantees/wish.ts";
import { type Places, placesOf } from "./places.ts";
import { stagesFor } from "./stages.ts";
import type { Violation } from "./violation.ts";

/** What a flow promises its customers: proved for every conversation, or shown not to hold by one. */
export type Guarantee = { id: GuaranteeId; title: string } & (
  | { proved: true }
  | { proved: false; counterexample: Counterexample | null }
);

/** The guarantees in the order in which they are shown, in a CX lead's words. */
export const guaranteeTitles = {
  "way out": "From everywhere in the flow a person or an end can be reached.",
  "customer turn": "The flow never goes in a circle without the customer saying something.",
  "bounded circles": "Nobody goes round in circles for long: every circle leads to a person in the end.",
  wish: "Whoever asks for a person gets one, at any moment, also with their first message.",
  "failed calls":
    "When a call to another system fails, or nobody knows how it ended, the customer is not left alone.",
  "set before use": "Everything that is said is known by then, on every path.",
  "asked once": "Nothing that is known already is asked again.",
} as const;
export type GuaranteeId = keyof typeof guaranteeTitles;

/** The violations of each guarantee, nearest to the Start first; none at all means that it is proved. */
export type Violations = Record<GuaranteeId, Violation[]>;

/** Each guarantee of a flow under its workspace's policies. Nothing is proved of a flow without a Start, or too entangled to look at. */
export function guarantees(flow: Flow, workspacePolicies: Policy[] = []): Guarantee[] {
  const { graph, violations } = violationsOf(placesOf(flow), policiesInForce(flow, workspacePolicies));
  const stages = stagesFor(flow, workspacePolicies);
  const looked = graph.complete && graph.states.length > 0;
  return (Object.keys(guaranteeTitles) as GuaranteeId[]).map((id) => {
    const title = guaranteeTitles[id];
    const [violation] = violations[id];
    if (violation) {
      const counterexample = counterexampleOf(stages, graph, violation);
      return { id, title, proved: false, counterexample };
    }
    return looked ? { id, title, proved: true } : { id, title, proved: false, counterexample: null };
  });
}

/** Every violation of the guarantees, and the graph that they were found in. */
export function violationsOf(places: Places, policies: Policy[]): { graph: Graph; violations: Violations } {
  const graph = graphOf(places);
  const violations: Violations = graph.complete
    ? {
        "way out": noWayOut(graph),
        "customer turn": silentCircles(graph),
        "bounded circles": [...endlessCircles(graph), ...misleadingBounds(graph)],
        wish: unheardWishes(graph, policies),
        "failed calls": lostCalls(graph),
        "set before use": unsetTexts(graph),
        "asked once": repeatedQuestions(graph),
      }
    : none;
  return { graph, violations };
}

const none: Violations = {
  "way out": [],
  "customer turn": [],
  "bounded circles": [],
  wish: [],
  "failed calls": [],
  "set before use": [],
  "asked once": [],
};
