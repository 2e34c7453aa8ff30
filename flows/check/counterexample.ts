import { type Play, send } from "../scenario/play.ts";
import { type Example, exampleOf } from "./example/example-of.ts";
import type { Graph } from "./graph.ts";
import { nodesOn, type Path } from "./path.ts";
import type { Stages } from "./stages.ts";
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

/** Plays the shortest way to a violation, or another that can be walked. */
export function counterexampleOf(stages: Stages, graph: Graph, violation: Violation): Counterexample {
  const nothing: Example = { steps: [], stubs: {}, customer: null, at: "", seed: "" };
  const walked = walkedWay(stages, graph, violation);
  if (walked) return shown(graph, walked.path, walked.example, true);
  return shown(graph, violation.path, nothing, false);
}

/**
 * Where a way cannot be walked (what one exit needs, another rules out), the step at which every try ended is left out
 * and the next shortest way is tried.
 */
export function walkedWay(
  stages: Stages,
  graph: Graph,
  { reroute, ...first }: Way & Pick<Violation, "reroute">,
): { path: Path; example: Example } | null {
  let around = graph;
  let way: Way | null = first;
  for (let detour = 0; way && detour < detours; detour += 1) {
    const found = playedWay(stages, way);
    if ("example" in found) return { path: way.path, example: found.example };
    const stuck: Path[number] | undefined = way.path.filter(({ exit }) => exit)[found.furthest];
    if (stuck) around = withoutSteps(around, new Set([stuck]));
    way = reroute(around);
  }
  return null;
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

export function shown(graph: Graph, path: Path, example: Example, walked: boolean): Counterexample {
  return {
    path: nodesOn(graph, path),
    exits: path.flatMap(({ place, exit }) => (exit ? [{ node: place.node.id, exit: exit.id }] : [])),
    messages: example.steps.flatMap((step) => ("say" in step ? [step.say] : [])),
    ...example,
    walked,
  };
}
