import type { Frame, Graph, State, Step } from "./graph.ts";
import { entryOf, isInput, isReturn, memoryOf, sets } from "./memory.ts";
import { type Path, pathTo, walkBack } from "./path.ts";

/** A question for what a way there has settled already. */
export interface AskedAgain {
  state: State;
  variable: string;
  /** Who set it; null for an input of the subflow. */
  by: string | null;
  path: Path;
}

/**
 * Every node that asks regardless of what is known, although some way there has set its variable, and nothing since
 * has cast doubt on it: a node whose texts read it, left otherwise than hoped (the look-up did not find it).
 * An answer that no text reads is not kept knowledge but a choice of the way (“Anything else?”): the node that asked may
 * ask it again.
 */
export function askedAgain(graph: Graph): AskedAgain[] {
  const read = new Set(
    graph.states.flatMap(({ place }) => memoryOf(place).reads.map((name) => `${place.node.in} ${name}`)),
  );
  const questions = new Map<string, Question>();
  for (const state of graph.states) {
    const asks = memoryOf(state.place).asks;
    if (!asks?.always) continue;
    const { frame, place } = state;
    const own = read.has(`${place.node.in} ${asks.variable}`) ? null : place.node.id;
    const key = `${frame.at} ${asks.variable} ${own}`;
    const question = questions.get(key) ?? { frame, variable: asks.variable, own, states: new Set() };
    questions.set(key, question);
    question.states.add(state);
  }
  const told = new Set<string>();
  return [...questions.values()]
    .flatMap((question) => search(graph, question))
    .filter(({ state: { place } }) => !told.has(place.node.id) && told.add(place.node.id));
}

interface Question {
  frame: Frame;
  variable: string;
  /** The node that may ask again what it asked itself. */
  own: string | null;
  states: Set<State>;
}

function search(graph: Graph, { frame, variable, own, states }: Question): AskedAgain[] {
  const by: (Step | undefined)[] = [];
  const origins = new Map<State, Path>();
  const queue: State[] = [];
  const begin = (path: Path, at: State) => {
    if (origins.has(at)) return;
    origins.set(at, path);
    queue.push(at);
  };
  const entry = entryOf(graph, frame);
  if (entry && isInput(frame, variable)) begin(pathTo(graph, entry), entry);
  for (const step of graph.out.flat()) {
    if (step.place.node.id !== own && sets(step, frame, variable))
      begin([...pathTo(graph, step.from), step], step.to);
  }
  for (const state of queue) {
    for (const step of graph.out[state.at] ?? []) {
      if (by[step.to.at] || origins.has(step.to) || forgets(step, frame, variable)) continue;
      by[step.to.at] = step;
      queue.push(step.to);
    }
  }
  return queue
    .filter((state) => states.has(state))
    .map((state) => {
      const steps = walkBack(by, state);
      const origin = origins.get(steps[0]?.from ?? state) ?? [];
      return { state, variable, by: origin.at(-1)?.place.node.id ?? null, path: [...origin, ...steps] };
    });
}

function forgets(step: Step, frame: Frame, variable: string): boolean {
  if (step.from.frame !== frame) return false;
  if (isReturn(step)) return true;
  const otherwise = step.exit !== null && !step.exit.usual && step.place.exits.length > 1;
  return otherwise && memoryOf(step.place).reads.includes(variable);
}
