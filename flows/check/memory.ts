import type { Asks, Sets } from "../kind.ts";
import { maybeMissing } from "../text/maybe-missing.ts";
import { parseTemplate, pathsRead, placesOf } from "../text/template.ts";
import type { Frame, Graph, State, Step } from "./graph.ts";
import type { Place } from "./places.ts";

/** What a node has to do with variables. */
export interface Memory {
  sets: Sets[];
  asks: Asks | null;
  /** Read in its texts without a fallback. */
  needs: string[];
  /** Of those, the paths that may hold nothing even then. */
  doubtful: string[];
  /** Read in its texts at all. */
  reads: string[];
}

/** Set before the first message, in every frame. */
export const given = ["customer", "channel", "language", "tags", "visits", "message", "signals"];

const known = new WeakMap<Place, Memory>();

/** What a node sets, asks for and reads; worked out once. */
export function memoryOf(place: Place): Memory {
  const found = known.get(place);
  if (found) return found;
  const { kind, node } = place;
  const templates = kind.templates(node.config).filter((template) => template.includes("{{"));
  const places = templates.flatMap(placesOf);
  // the queue is known where a human takes over, and nowhere else
  const free = kind.reachesHuman ? [...given, "queue"] : given;
  const roots = (paths: { path: string }[]) =>
    [...new Set(paths.map(({ path }) => path.split(".")[0] ?? path))].filter((root) => !free.includes(root));
  const bare = places.filter(({ fallback }) => fallback === null);
  const memory: Memory = {
    sets: kind.sets(node.config),
    asks: kind.asks(node.config),
    needs: roots(bare),
    doubtful: [...new Set(templates.flatMap((template) => partsOf(place, template)))],
    reads: roots(places),
  };
  known.set(place, memory);
  return memory;
}

/** The parts that a text is left with a hole without. A call may be given nothing where it might as well be left empty. */
function partsOf({ kind, node, exits }: Place, template: string): string[] {
  const parts = pathsRead(template).filter((path) => maybeMissing.includes(path));
  const [piece, ...others] = parts.length > 0 ? parseTemplate(template.trim()).pieces : [];
  const alone = piece && "path" in piece && others.length === 0;
  if (!alone || !exits.some(({ takes }) => takes.some((one) => "call" in one))) return parts;
  const mayBeEmpty = kind.fields.some(
    ({ name }) =>
      node.config[name] === template && kind.problems({ ...node.config, [name]: "" }).length === 0,
  );
  return mayBeEmpty ? [] : parts;
}

/** Whether a step within a frame sets one of its variables. */
export function setsThrough({ place, exit }: Step, variable: string): boolean {
  if (!exit) return false;
  return memoryOf(place).sets.some(
    (set) => set.variable === variable && (!set.exits || set.exits.includes(exit.id)),
  );
}

/** The frame's own input of that name, if whoever runs it gives one. */
export function isInput({ caller }: Frame, variable: string): boolean {
  return caller?.runs.inputs.some(({ name, value }) => name === variable && value.trim() !== "") ?? false;
}

/** The output that a step back out of a subflow turns into a variable; null where it leaves the variable alone. */
export function outputFor(step: Step, variable: string): string | null {
  const runs = step.from.frame.caller?.runs;
  return runs?.outputs.find(({ value }) => value === variable)?.name ?? null;
}

/** Whether a step leads out of a subflow. */
export function isReturn({ from, to, exit }: Step): boolean {
  return exit !== null && from.frame !== to.frame;
}

/** Where a frame begins. */
export function entryOf(graph: Graph, frame: Frame): State | undefined {
  return frame.caller
    ? graph.out[frame.caller.state.at]?.find(({ to }) => to.frame === frame)?.to
    : graph.states[0];
}

/** Whether a step gives a variable of a frame a value. */
export function sets(step: Step, frame: Frame, variable: string): boolean {
  if (step.to.frame !== frame || step.exit === null) return false;
  return step.from.frame === frame ? setsThrough(step, variable) : outputFor(step, variable) !== null;
}
