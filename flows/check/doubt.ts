import type { Exit } from "../kind.ts";
import { shortAnswer } from "../text/extract.ts";
import { placesOf } from "../text/template.ts";
import type { Frame, Step } from "./graph.ts";
import { memoryOf } from "./memory.ts";

/** A variable of a frame. */
export interface Slot {
  frame: Frame;
  variable: string;
}

/** The names under which what a slot holds is seen in a frame: its own, and the inputs that are filled with it further in. */
export type NamesIn = (frame: Frame) => string[];

export function namesOf({ frame, variable }: Slot): NamesIn {
  const names = new Map([[frame, [variable]]]);
  const namesIn: NamesIn = (inner) => {
    const found = names.get(inner) ?? throughInputs(inner, namesIn);
    names.set(inner, found);
    return found;
  };
  return namesIn;
}

function throughInputs({ caller }: Frame, namesIn: NamesIn): string[] {
  const outer = caller ? namesIn(caller.state.frame) : [];
  if (!caller || outer.length === 0) return [];
  const reads = (value: string) =>
    placesOf(value).some(({ path }) => outer.includes(path.split(".")[0] ?? path));
  return caller.runs.inputs.filter(({ value }) => reads(value)).map(({ name }) => name);
}

/**
 * Whether a step casts doubt on what is known under some names: it leaves a node whose texts read one otherwise than hoped.
 * How a queue stands and silence tell nothing of what was read, and a button that says yes confirms it.
 */
export function doubts({ to, place, exit }: Step, namesIn: NamesIn): boolean {
  if (exit === null || exit.usual || place.exits.length < 2 || isBesideThePoint(exit)) return false;
  const { reads } = memoryOf(place);
  // whoever is left stands in the frame that is gone on in: a subflow that ended was left already
  return reads.length > 0 && namesIn(to.frame).some((name) => reads.includes(name));
}

function isBesideThePoint({ takes, label }: Exit): boolean {
  const passesBy = takes.length > 0 && takes.every((one) => "queue" in one || "minutes" in one);
  const confirms = takes.some((one) => "message" in one) && shortAnswer(label) === "yes";
  return passesBy || confirms;
}
