import type { Condition } from "../../condition.ts";
import type { Node } from "../../flow.ts";
import type { Json } from "../../json.ts";
import { render } from "../../text/template.ts";
import type { Heard, Interpreter } from "../interpreter.ts";

export type Config = Node["config"];

/** What a kind of node does, in plain words of code. */
export interface Behaviour {
  /** It waits from the moment it is entered: it never goes on by itself. */
  waits?: boolean;
  /** What it does in any case when it is entered, before it looks where to go. */
  arrive?: (it: Interpreter, config: Config) => void;
  enter: (it: Interpreter, config: Config, silently: boolean) => void;
  hear?: (it: Interpreter, config: Config, heard: Heard) => void;
}

export function fill(it: Interpreter, template: Json | undefined): string {
  return render(String(template ?? ""), it.facts.vars).trim();
}

/** Makes a call and waits for its answer. */
export function ask(it: Interpreter, call: string): void {
  it.stage = "calling";
  it.note(`asked ${call}`);
}

/** Waits for the customer, for so long at most; 0 is without end. */
export function waitFor(it: Interpreter, minutes: Json | undefined, stage = "waiting"): void {
  it.stage = stage;
  if (Number(minutes) > 0) it.note(`waits ${minutes} minutes`);
}

export function decide(it: Interpreter, rule: Condition, yes: string, no: string): void {
  const holds = it.holds(rule);
  it.leave(holds ? yes : no, holds);
}

export function one(
  left: string,
  op: "<" | ">=",
  right: Json | undefined,
  messages?: Json | undefined,
): Condition {
  const over = messages === undefined ? {} : { messages: Number(messages) };
  return { match: "all", tests: [{ left, op, right: Number(right), ...over }] };
}
