import type { Flow, Policy } from "../flow.ts";
import { defaultPolicies } from "../policies.ts";
import { type Play, send } from "../scenario/play.ts";
import { type Example, exampleOf } from "./example/example-of.ts";
import { type Stage, stageFor } from "./example/stage.ts";
import type { Graph } from "./graph.ts";
import { nodesOn, type Path } from "./path.ts";
import type { Violation, Way } from "./violation.ts";
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
const detours = 16;

/** The stages that the counterexamples of a flow are played on, made when the first is needed. */
export interface Stages {
  /** Under its own policies and the workspace's alone. */
  bare: () => Stage | null;
  /** Under those that a new flow begins with too, so that an example walks whatever the workspace's are. */
  full: () => Stage | null;
}

export function stagesFor(flow: Flow, workspacePolicies: Policy[] = []): Stages {
  const own = [...workspacePolicies, ...flow.policies].map(({ id }) => id);
  const missing = defaultPolicies.filter(({ id }) => !own.includes(id));
  const bare = once(() => stageFor(flow, workspacePolicies));
  const full = once(() => stageFor(flow, [...workspacePolicies, ...missing]));
  return { bare, full: missing.length > 0 ? full : bare };
}

function once<Made>(make: () => Made): () => Made {
  let made: { it: Made } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

/**
 * Plays the shortest way to a violation. Where it cannot be walked (what one exit needs, another rules out), the step at
 * which every try ended is left out and the next shortest way is tried.
 */
export function counterexampleOf(stages: Stages, graph: Graph, violation: Violation): Counterexample {
  let around = graph;
  let way: Way | null = violation;
  for (let detour = 0; way && detour < detours; detour += 1) {
    const found = playedWay(stages, way);
    if ("example" in found) return shown(graph, way.path, found.example, true);
    const stuck: Path[number] | undefined = way.path.filter(({ exit }) => exit)[found.furthest];
    if (stuck) around = withoutSteps(around, new Set([stuck]));
    way = violation.reroute(around);
  }
  const nothing: Example = { steps: [], stubs: {}, customer: null, at: "", seed: "" };
  return shown(graph, violation.path, nothing, false);
}

function playedWay({ bare, full }: Stages, { path, wish }: Way): { example: Example } | { furthest: number } {
  const said = new Map(wish?.at === undefined ? [] : [[wish.at, wish.text]]);
  let furthest = 0;
  for (const stage of new Set(wish ? [bare()] : [full(), bare()])) {
    const tried = stage ? exampleOf(stage, path, { said }) : { found: null, furthest };
    furthest = Math.max(furthest, tried.furthest);
    if (!tried.found) continue;
    const { example, play } = tried.found;
    if (!wish) return { example };
    const last: Play = wish.at === undefined ? send(play, wish.text) : play;
    if (last.conversation.outcome === "handed_off") continue;
    const steps = wish.at === undefined ? [...example.steps, { say: wish.text }] : example.steps;
    return { example: { ...example, steps } };
  }
  return { furthest };
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
