import { type Play, send } from "../scenario/play.ts";
import { type Example, exampleOf } from "./example/example-of.ts";
import type { Budget } from "./example/walk.ts";
import { goesOn } from "./goes-on.ts";
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
const detours = 24;
/** Events that are played for it altogether. */
const events = 600;

/** Plays the shortest way to a violation, or another that can be walked. */
export function counterexampleOf(stages: Stages, graph: Graph, violation: Violation): Counterexample {
  const nothing: Example = { steps: [], stubs: {}, customer: null, at: "", seed: "" };
  const walked = walkedWay(stages, graph, violation);
  if (walked && staysRound(stages, walked, violation))
    return shown(graph, walked.path, ended(walked.example, violation), true);
  return shown(graph, violation.path, nothing, false);
}

/** Whether a way that goes round goes on doing so; any other need not. */
function staysRound(
  { bare }: Stages,
  { path, example }: { path: Path; example: Example },
  { round }: Violation,
): boolean {
  const stage = bare();
  if (!round || !stage) return true;
  return goesOn(stage, example, path.filter(({ exit }) => exit).length - round(path));
}

/** Lets the call at the end of the way answer what the violation speaks of, after all that it answered before. */
function ended(example: Example, { ending }: Violation): Example {
  if (!ending) return example;
  const before = [example.stubs[ending.node] ?? []].flat();
  const stub = before.length > 0 ? [...before, ending.stub] : ending.stub;
  return { ...example, stubs: { ...example.stubs, [ending.node]: stub } };
}

/** Tries the shortest way, then those around what could not be walked; null when none was within the budget. */
export function walkedWay(
  stages: Stages,
  graph: Graph,
  violation: Way & Pick<Violation, "reroute">,
): { path: Path; example: Example } | null {
  const budget: Budget = { events, furthest: 0 };
  const seen = new Set<string>();
  const pending: Detour[] = [{ way: violation, graph, next: -1 }];
  for (let tried = 0; tried < detours && budget.events > 0; ) {
    const detour = pending[0];
    if (!detour) return null;
    if (detour.next >= 0) {
      takeDetour(detour, violation.reroute, pending);
      continue;
    }
    const key = detour.way.path.map(({ from, exit }) => `${from.at}.${exit?.id}`).join(" ");
    pending.shift();
    if (seen.has(key)) continue;
    seen.add(key);
    tried += 1;
    budget.furthest = 0;
    const example = playedWay(stages, detour.way, budget);
    if (example) return { path: detour.way.path, example };
    pending.push({ ...detour, next: indexOf(detour.way.path, budget.furthest) });
  }
  return null;
}

/** A way that is to be tried; once it was, what of it is to be left out next. */
interface Detour {
  way: Way;
  graph: Graph;
  next: number;
}

/** Leaves out the step at which every try ended, and then those before it: what it needs may be ruled out by any of them. */
function takeDetour(detour: Detour, reroute: Violation["reroute"], pending: Detour[]): void {
  const step = detour.way.path[detour.next];
  detour.next -= 1;
  if (detour.next < 0) pending.shift();
  if (!step) return;
  const graph = withoutSteps(detour.graph, new Set([step]));
  const way = reroute(graph);
  if (way) pending.unshift({ way, graph, next: -1 });
}

/** The place in a path of its so-manieth exit. */
function indexOf(path: Path, exits: number): number {
  const steps = path.flatMap(({ exit }, index) => (exit ? [index] : []));
  return Math.min(steps[exits] ?? path.length - 1, path.length - 1);
}

function playedWay({ bare, full }: Stages, { path, wish }: Way, budget: Budget): Example | null {
  const said = new Map(wish?.at === undefined ? [] : [[wish.at, wish.text]]);
  for (const stage of new Set(wish ? [bare()] : [full(), bare()])) {
    const found = stage && exampleOf(stage, path, budget, said);
    if (!found) continue;
    const { example, play } = found;
    if (!wish) return example;
    const last: Play = wish.at === undefined ? send(play, wish.text) : play;
    if (last.conversation.outcome === "handed_off") continue;
    return wish.at === undefined ? { ...example, steps: [...example.steps, { say: wish.text }] } : example;
  }
  return null;
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
