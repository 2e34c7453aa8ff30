import type { AnswerType } from "../machine-config.ts";
import { doubts, type NamesIn, namesOf, type Slot } from "./doubt.ts";
import type { Frame, Graph, State, Step } from "./graph.ts";
import type { Known } from "./knowledge.ts";
import { transitionsThrough } from "./laid-open.ts";
import { isReturn, memoryOf, sets, setsThrough } from "./memory.ts";
import { pathTo } from "./path.ts";
import type { Place } from "./places.ts";

/** Something that a customer has answered, and where it is kept: in no slot any more if a subflow kept it to itself. */
export interface Given extends Known {
  slot: Slot | null;
  namesIn: NamesIn;
}

/** Answers that a second question of their type, under whatever name, would ask for again. */
export const settled = ["email", "order number"] as const satisfies AnswerType[];
export type Settled = (typeof settled)[number];

const known = new WeakMap<Place, AnswerType | null>();

/** What a node's question takes as an answer; null where it puts none, or buttons. */
export function answerOf(place: Place): AnswerType | null {
  const found = known.get(place);
  if (found !== undefined) return found;
  const asks = memoryOf(place).asks;
  const actions = (asks ? place.exits : []).flatMap(({ id }) =>
    transitionsThrough(place, id).flatMap(({ actions = [] }) => actions),
  );
  const store = actions.find(
    (action) => action.type === "store" && action.params.variable === asks?.variable,
  );
  const answer = store?.type === "store" ? store.params.answer : null;
  known.set(place, answer);
  return answer;
}

/**
 * All answers of a type that are known in a state, with no doubt cast on them since. They go out of a subflow as its
 * outputs. What a subflow keeps to itself is lost with it, but for the customer's e-mail address, which is theirs.
 */
export function answersGiven(graph: Graph, answer: Settled): (state: State) => Given[] {
  const at = new Map<State, Walked[]>();
  const queue: Walked[] = [];
  const keepers = keepersOf();
  const come = (state: State, keeper: Keeper, step: Step, before: Walked | null) => {
    const walked = at.get(state) ?? [];
    at.set(state, walked);
    if (walked.some((other) => other.keeper === keeper)) return;
    const next = { state, keeper, step, before };
    walked.push(next);
    queue.push(next);
  };
  for (const step of graph.out.flat()) {
    const variable =
      step.exit && answerOf(step.place) === answer ? memoryOf(step.place).asks?.variable : undefined;
    if (variable !== undefined && step.from.frame === step.to.frame && setsThrough(step, variable))
      come(step.to, keepers({ frame: step.from.frame, variable }), step, null);
  }
  for (const walked of queue) {
    for (const step of graph.out[walked.state.at] ?? []) {
      for (const slot of keptThrough(step, walked.keeper, answer)) come(step.to, keepers(slot), step, walked);
    }
  }
  return (state) => (at.get(state) ?? []).map((walked) => givenBy(graph, walked));
}

/** A slot, or none, with the names of what it holds; one object each. */
interface Keeper {
  slot: Slot | null;
  namesIn: NamesIn;
}

interface Walked {
  state: State;
  keeper: Keeper;
  step: Step;
  before: Walked | null;
}

/** Where an answer is kept after a step. */
function keptThrough(step: Step, { slot, namesIn }: Keeper, answer: Settled): (Slot | null)[] {
  if (!slot) return [null];
  if (doubts(step, namesIn)) return [];
  if (isReturn(step) && step.from.frame === slot.frame) {
    const outputs = slot.frame.caller?.runs.outputs.filter(({ name }) => name === slot.variable) ?? [];
    const kept = outputs.map(({ value }) => ({ frame: step.to.frame, variable: value }));
    return kept.length === 0 && answer === "email" ? [null] : kept;
  }
  return sets(step, slot.frame, slot.variable) ? [] : [slot];
}

function keepersOf(): (slot: Slot | null) => Keeper {
  const all = new Map<string, Keeper>();
  return (slot) => {
    const key = slot ? `${slot.frame.at} ${slot.variable}` : "";
    const found = all.get(key) ?? { slot, namesIn: slot ? namesOf(slot) : (_: Frame) => [] };
    all.set(key, found);
    return found;
  };
}

function givenBy(graph: Graph, walked: Walked): Given {
  const steps: Step[] = [];
  let first = walked;
  for (let one: Walked | null = walked; one; one = one.before) {
    steps.unshift(one.step);
    first = one;
  }
  const path = () => [...pathTo(graph, first.step.from), ...steps];
  return { ...walked.keeper, by: first.step.place.node.id, path };
}
