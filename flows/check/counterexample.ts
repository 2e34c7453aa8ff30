import type { Flow, Policy } from "../flow.ts";
import { defaultPolicies } from "../policies.ts";
import { send } from "../scenario/play.ts";
import { type Example, exampleOf } from "./example/example-of.ts";
import type { Graph } from "./graph.ts";
import { nodesOn, type Path } from "./path.ts";
import type { Violation } from "./violation.ts";
import { withoutSteps } from "./without-steps.ts";

/** A conversation that shows how a guarantee is broken. */
export interface Counterexample extends Example {
  /** The nodes that it comes by. */
  path: string[];
  /** What is left through what, in order. */
  exits: { node: string; exit: string }[];
  /** What the customer writes, in order. */
  messages: string[];
  /** Whether it was played and really takes this way; if not, no conversation was found that does. */
  walked: boolean;
}

/** Ways that are tried before a counterexample is shown without a conversation. */
const detours = 12;

/**
 * Plays the shortest way to a violation. Where it cannot be walked (what one exit needs, another rules out), the step at
 * which every try ended is left out and the next shortest way is tried.
 */
export function counterexampleOf(
  flow: Flow,
  graph: Graph,
  violation: Violation,
  workspacePolicies: Policy[] = [],
): Counterexample {
  const policies = [...workspacePolicies, ...flow.policies];
  const cautious = violation.says ? [] : missingDefaults(policies);
  let around = graph;
  let path: Path | null = violation.path;
  for (let detour = 0; path && detour < detours; detour += 1) {
    const { found, furthest } = exampleOf(flow, path, [...workspacePolicies, ...cautious]);
    if (found && (!violation.says || ignored(found.play, violation.says))) {
      const said = violation.says ? [{ say: violation.says }] : [];
      return shown(graph, path, { ...found.example, steps: [...found.example.steps, ...said] }, true);
    }
    const stuck: Path[number] | undefined = path.filter(({ exit }) => exit)[furthest] ?? path.at(-1);
    if (!stuck) break;
    around = withoutSteps(around, new Set([stuck]));
    path = violation.reroute(around);
  }
  const nothing: Example = { steps: [], stubs: {}, customer: null, at: "", seed: "" };
  return shown(graph, violation.path, nothing, false);
}

/** The policies that a new flow begins with hold in examples too, so that these walk whatever the workspace's are. */
function missingDefaults(policies: Policy[]): Policy[] {
  return defaultPolicies.filter(({ id }) => policies.every((policy) => policy.id !== id));
}

function ignored(play: Parameters<typeof send>[0], wish: string): boolean {
  return send(play, wish).conversation.outcome !== "handed_off";
}

function shown(graph: Graph, path: Path, example: Example, walked: boolean): Counterexample {
  return {
    path: nodesOn(graph, path),
    exits: path.flatMap(({ place, exit }) => (exit ? [{ node: place.node.id, exit: exit.id }] : [])),
    messages: example.steps.flatMap((step) => ("say" in step ? [step.say] : [])),
    ...example,
    walked,
  };
}
