import type { Context, Frame } from "../context.ts";
import type { Node } from "../flow.ts";
import type { ValueType } from "../kind.ts";
import { kindOf } from "../kinds/index.ts";
import { nodeAtWork, type Snapshot } from "../machine.ts";
import { calling, type GuardConfig, type StateConfig } from "../machine-config.ts";
import { sameJson } from "../same-json.ts";
import type { MoveSide } from "./move-side.ts";

/** Why a conversation cannot go on where it stands in another version. */
export type Misfit =
  | { why: "gone" | "other kind" | "elsewhere" | "waits otherwise" | "asks otherwise" | "call under way" }
  /** A subflow that it is in is not run by the same node any more. */
  | { why: "other subflow" }
  | { why: "missing" | "other value"; variable: string };

/** Whether the flow could go on with this snapshot in the other version as if nothing had been; null where it can. */
export function misfit(snapshot: Snapshot, from: MoveSide, to: MoveSide): Misfit | null {
  const { context } = snapshot;
  const id = nodeAtWork(snapshot);
  if (id === null) return null; // states that no node stands for are in every machine
  const [before, after] = [from.nodes.get(id), to.nodes.get(id)];
  if (!before || !after) return { why: "gone" };
  return (
    misfitOfNode(before, after) ??
    (context.frames.every((frame, at) => stillRuns(frame, at, context.frames, to))
      ? null
      : ({ why: "other subflow" } as const)) ??
    misfitOfState(snapshot, [before, after], from, to) ??
    misfitOfVars(after, context, from, to)
  );
}

function misfitOfNode(before: Node, after: Node): Misfit | null {
  if (before.kind !== after.kind) return { why: "other kind" };
  return before.in === after.in ? null : { why: "elsewhere" };
}

/** Whether a subflow under way is still run by the same node, from the same place. */
export function stillRuns(frame: Frame, at: number, frames: Frame[], to: MoveSide): boolean {
  const node = to.nodes.get(frame.node);
  const runs = node && kindOf(node)?.runs(node.config);
  return runs?.subflow === frame.subflow && node?.in === frames[at - 1]?.subflow;
}

/** What it waits for at its node: the same call, or an answer to what the customer was asked. */
function misfitOfState(
  { value }: Snapshot,
  [before, after]: [Node, Node],
  from: MoveSide,
  to: MoveSide,
): Misfit | null {
  const [was, is] = [statesAt(value, from), statesAt(value, to)];
  if (!was || !is) return { why: "waits otherwise" };
  if (was.some(({ tags }) => tags?.includes(calling)))
    return sameJson(before.config, after.config) ? null : { why: "call under way" };
  const offered = answersTaken(is);
  return answersTaken(was).every((answer) => offered.includes(answer)) ? null : { why: "asks otherwise" };
}

/** A node's state, and the state within it; null where the version has no such states. */
export function statesAt(value: Snapshot["value"], { config }: MoveSide): StateConfig[] | null {
  const [[outer = "", inner] = []] = typeof value === "string" ? [[value]] : Object.entries(value);
  const state = config.states[outer];
  if (!state) return null;
  if (inner === undefined) return state.states ? null : [state];
  const within = state.states?.[inner];
  return within ? [state, within] : null;
}

/** What a customer can answer here, as texts that are the same in two versions if the answers are. */
function answersTaken(states: StateConfig[]): string[] {
  const guards = states.flatMap(({ on }) => on?.message ?? []).flatMap(({ guard }) => guard ?? []);
  return guards.flatMap(answers);
}

function answers(guard: GuardConfig): string[] {
  if (guard.type === "valid") return [`an answer: ${guard.params.answer}`];
  if (guard.type !== "chose") return [];
  const { choices, id } = guard.params;
  return choices
    .filter((choice) => id === undefined || choice.id === id)
    .map((one) => `${one.id}: ${one.label}`);
}

/** Each level of subflows has variables of its own, the node at work those of the innermost. */
function misfitOfVars(node: Node, { frames, vars }: Context, from: MoveSide, to: MoveSide): Misfit | null {
  const levels = [
    ...frames.map((frame, at) => ({ node: frame.node, vars: frame.vars, frames: frames.slice(0, at) })),
    { node: node.id, vars, frames },
  ];
  for (const level of levels) {
    const sheet = to.nodes.get(level.node)?.in;
    const [was, is] = [from.typesIn(sheet), to.typesIn(sheet)];
    const other = Object.keys(level.vars).find((name) => differ(was[name], is[name]));
    if (other !== undefined) return { why: "other value", variable: other };
    // what was asked for and not given is set, to nothing
    const relied = to.reliedOnAt(level.node, level.frames);
    const missing = relied.find((name) => !Object.hasOwn(level.vars, name));
    if (missing !== undefined) return { why: "missing", variable: missing };
  }
  return null;
}

/** Whether two versions keep different things under one name. */
function differ(was: ValueType = "anything", is: ValueType = "anything"): boolean {
  return was !== is && was !== "anything" && is !== "anything";
}
