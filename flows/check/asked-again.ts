import { unmistakable } from "../machine-guards.ts";
import { answerOf, answersGiven, type Given, type Settled, settled } from "./answers-given.ts";
import type { Slot } from "./doubt.ts";
import type { Frame, Graph, State } from "./graph.ts";
import { type Knowledge, type Known, knowledgeIn } from "./knowledge.ts";
import { isInput, memoryOf } from "./memory.ts";

/** A question for what a way there has settled already. */
export interface AskedAgain extends Known {
  state: State;
  variable: string;
  /** The variable that it is known as; null where a subflow kept it to itself. */
  as: string | null;
  /** Known under its own name, where the subflow is run, or as an answer of the same type. */
  known: "here" | "outside" | Settled;
}

/**
 * Every node that asks for what some way there has settled, with nothing to cast doubt on it since: a node whose texts
 * read it, left otherwise than hoped (the look-up did not find it). One finding a node.
 */
export function askedAgain(graph: Graph): AskedAgain[] {
  const knowledge = knowledgeIn(graph);
  const read = new Set(
    graph.states.flatMap(({ place }) => memoryOf(place).reads.map((name) => `${place.node.in} ${name}`)),
  );
  const given = answersIn(graph);
  const told = new Set<string>();
  return graph.states.flatMap((state) => {
    const { id } = state.place.node;
    if (!memoryOf(state.place).asks || told.has(id)) return [];
    const slots = slotsOf(state, read);
    const again = askedByName(state, slots, knowledge) ?? askedByType(state, slots, given);
    if (again) told.add(id);
    return again ? [again] : [];
  });
}

/** Where the answer to a question is kept: in its own frame, and in those around it as the output that it becomes. */
interface Kept extends Slot {
  /**
   * Who alone may set it again: the node that asks, or that runs the subflow, while no text reads the answer. It is not
   * kept knowledge then but a choice of the way (“Anything else?”).
   */
  own: string | null;
}

function slotsOf({ place, frame }: State, read: Set<string>): Kept[] {
  let variables = [memoryOf(place).asks?.variable ?? ""];
  let isRead = variables.some((name) => read.has(`${place.node.in} ${name}`));
  const slots = variables.map((variable): Kept => ({ frame, variable, own: isRead ? null : place.node.id }));
  for (let at: Frame = frame; at.caller && variables.length > 0; at = at.caller.state.frame) {
    const { state, runs } = at.caller;
    const inner = variables;
    variables = runs.outputs.filter(({ name }) => inner.includes(name)).map(({ value }) => value);
    isRead ||= variables.some((name) => read.has(`${state.place.node.in} ${name}`));
    const own = isRead ? null : state.place.node.id;
    slots.push(...variables.map((variable) => ({ frame: state.frame, variable, own })));
  }
  return slots;
}

/** Asked for although its variable is known, or the one that it becomes where the subflow is run. */
function askedByName(state: State, slots: Kept[], knowledge: Knowledge): AskedAgain | null {
  const asks = memoryOf(state.place).asks;
  for (const { frame, variable: as, own } of slots) {
    const here = frame === state.frame;
    if (!asks || (!asks.always && (here || findsElsewhere(state, asks.variable)))) continue;
    // what looks back asks only while its own variable is unset
    const unset = asks.always ? {} : { unset: { frame: state.frame, variable: asks.variable } };
    const found = knowledge({ frame, variable: as }, { setBy: own, ...unset })(state);
    if (found) return { state, variable: asks.variable, as, known: here ? "here" : "outside", ...found };
  }
  return null;
}

/** Whether a question that looks back finds its answer although no node of its frame has set it: as an input, or in a message. */
function findsElsewhere({ frame, place }: State, variable: string): boolean {
  const answer = answerOf(place);
  return isInput(frame, variable) || (answer !== null && unmistakable.includes(answer));
}

/** Asked for although an answer of the same type is known under another name, and the question does not speak of that one. */
function askedByType(state: State, slots: Kept[], given: AnswersGiven): AskedAgain | null {
  const { asks, reads } = memoryOf(state.place);
  const answer = asks?.always ? settled.find((one) => one === answerOf(state.place)) : undefined;
  if (!asks || !answer) return null;
  const found = given(answer)(state).find(({ slot, namesIn }) => {
    const own = slots.some(({ frame, variable }) => frame === slot?.frame && variable === slot.variable);
    return !own && !namesIn(state.frame).some((name) => reads.includes(name));
  });
  if (!found) return null;
  return { state, variable: asks.variable, as: found.slot?.variable ?? null, known: answer, ...found };
}

type AnswersGiven = (answer: Settled) => (state: State) => Given[];

function answersIn(graph: Graph): AnswersGiven {
  const found = new Map<Settled, (state: State) => Given[]>();
  return (answer) => {
    const given = found.get(answer) ?? answersGiven(graph, answer);
    found.set(answer, given);
    return given;
  };
}
