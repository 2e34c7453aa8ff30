import type { Node } from "../flow.ts";
import type { Asks, Exit } from "../kind.ts";
import { placesOf } from "../text/template.ts";
import {
  asksOf,
  exitsOf,
  given,
  impliedBy,
  isTold,
  type Known,
  readsOf,
  rootOf,
  runsOf,
  setsOf,
  toldOf,
} from "./exits-on-paper.testing.ts";
import type { Said, Standing } from "./standing.testing.ts";

type Memory = Pick<Standing, "known" | "callers" | "said">;

/** By whom a variable is set whose value has been cast doubt on. */
const doubted = "";

/** Answers that may not be asked for twice, whatever they are called. */
const once: unknown[] = ["email", "order number"];
/** Answers that a question that looks back finds in what the customer wrote. */
const plain: unknown[] = ["email", "order number", "reference", "phone"];

/** What is known behind an exit of the node at hand; `keeps` tells of which types answers are kept. */
export function learnedThrough(standing: Standing, exit: Exit, keeps: (answer: string) => boolean): Memory {
  const { node, callers } = standing;
  const memory = isOtherwise(node, exit) ? doubting(standing, readsOf(node)) : standing;
  const known = { ...memory.known };
  let { said } = memory;
  for (const variable of impliedBy(exit)) known[variable] ??= doubted;
  for (const { variable, exits } of setsOf(node)) {
    if (exits && !exits.includes(exit.id)) continue;
    for (const path of Object.keys(toldOf(known, [variable]))) delete known[path];
    known[variable] = node.id;
    said = said.filter((one) => one.depth !== callers.length || one.variable !== variable);
    const answer = String(node.config.answer);
    const counts = once.includes(answer) && keeps(answer);
    if (counts && variable === asksOf(node)?.variable)
      said = [...said, { answer, depth: callers.length, variable }];
  }
  if (exit.after === "message")
    for (const path of Object.keys(toldOf(known, ["signals"]))) delete known[path];
  return { known, callers: memory.callers, said };
}

/** What is known where a subflow was run, once it has ended. */
export function keptOf(standing: Standing, exit: Exit): Memory {
  const { callers, known: inner } = standing;
  const caller = callers.at(-1);
  if (!caller) return standing;
  const outside = { known: caller.known, callers: callers.slice(0, -1), said: standing.said };
  const memory = isOtherwise(caller.node, exit) ? doubting(outside, readsOf(caller.node)) : outside;
  const own = Object.entries(memory.known).filter(([path]) => !isTold(path, given));
  const known: Known = { ...Object.fromEntries(own), ...toldOf(inner, given) };
  const outputs = runsOf(caller.node)?.outputs ?? [];
  for (const { name, value } of outputs) {
    for (const path of Object.keys(toldOf(known, [value]))) delete known[path];
    if (!Object.hasOwn(inner, name)) delete known[value];
    else known[value] = inner[name] === doubted ? doubted : caller.node.id;
  }
  const replaced = outputs.map(({ value }) => value);
  const said = memory.said.flatMap((one): Said[] => {
    if (one.depth === callers.length - 1) return replaced.includes(one.variable) ? [] : [one];
    if (one.depth < callers.length) return [one];
    const kept = outputs.filter(({ name }) => name === one.variable);
    if (kept.length === 0) return one.answer === "email" ? [{ ...one, depth: -1, variable: "" }] : [];
    return kept.map(({ value }) => ({ ...one, depth: callers.length - 1, variable: value }));
  });
  return { ...memory, known, said: distinct(said) };
}

/** Whether what the node at hand asks for is known, by its name here or by those that it becomes further out. */
export function isAskedAgain(
  { node, known, callers }: Standing,
  { variable, always }: Asks,
  isRead: (sheet: string | undefined, name: string) => boolean,
): boolean {
  let read = false;
  return becoming(callers, variable)
    .toReversed()
    .some((names, out) => {
      const here = out === 0;
      const caller = callers[callers.length - out];
      const [there, asker] = here || !caller ? [known, node] : [caller.known, caller.node];
      read ||= names.some((name) => isRead(asker.in, name));
      if (!always && (here || plain.includes(node.config.answer) || Object.hasOwn(known, variable)))
        return false;
      return names.some((name) => (there[name] ?? doubted) !== doubted && (read || there[name] !== asker.id));
    });
}

/** Whether another answer of its type is known, of which its text does not speak. */
export function isAnotherAsked({ node, callers, said }: Standing, { variable, always }: Asks): boolean {
  const become = becoming(callers, variable);
  return (
    always &&
    said.some(
      (one) =>
        one.answer === node.config.answer &&
        !become[one.depth]?.includes(one.variable) &&
        !carriedTo(callers, one).some((name) => readsOf(node).includes(name)),
    )
  );
}

/** What an answer becomes further out: its names by depth, the innermost first. */
function becoming(callers: Standing["callers"], variable: string): string[][] {
  const names: string[][] = [];
  names[callers.length] = [variable];
  for (let depth = callers.length - 1; depth >= 0; depth -= 1) {
    const runner = callers[depth]?.node;
    const outputs = (runner && runsOf(runner)?.outputs) ?? [];
    names[depth] = outputs.filter(({ name }) => names[depth + 1]?.includes(name)).map(({ value }) => value);
  }
  return names;
}

/** The names under which something that was said is seen at the innermost, through the inputs of each run. */
function carriedTo(callers: Standing["callers"], { depth, variable }: Said): string[] {
  if (depth < 0) return [];
  return callers.slice(depth).reduce(
    (names, { node }) => {
      const inputs = runsOf(node)?.inputs ?? [];
      return inputs
        .filter(({ value }) => rootsOf(value).some((root) => names.includes(root)))
        .map(({ name }) => name);
    },
    [variable],
  );
}

/** With doubt cast on variables, and on those that they were handed on from. */
function doubting(memory: Memory, names: string[]): Memory {
  if (names.length === 0) return memory;
  const { known, callers, said } = memory;
  const mine = Object.entries(known).map(([name, by]) => [name, names.includes(name) ? doubted : by]);
  const rest = said.filter(({ depth, variable }) => depth !== callers.length || !names.includes(variable));
  const caller = callers.at(-1);
  if (!caller) return { known: Object.fromEntries(mine), callers, said: rest };
  const inputs = runsOf(caller.node)?.inputs ?? [];
  const from = inputs.filter(({ name }) => names.includes(name)).flatMap(({ value }) => rootsOf(value));
  const outer = doubting({ known: caller.known, callers: callers.slice(0, -1), said: rest }, from);
  return {
    known: Object.fromEntries(mine),
    callers: [...outer.callers, { ...caller, known: outer.known }],
    said: outer.said,
  };
}

/** Neither how a queue stands nor silence says anything of what a text read. */
function isOtherwise(node: Node, exit: Exit): boolean {
  const isAnswer = exit.takes.length === 0 || exit.takes.some((one) => !("minutes" in one || "queue" in one));
  const isYes = /^yes\b/i.test(exit.label) && exit.takes.some((one) => "message" in one);
  return !exit.usual && exitsOf(node).length > 1 && isAnswer && !isYes;
}

function rootsOf(text: string): string[] {
  return placesOf(text).map(({ path }) => rootOf(path));
}

function distinct(said: Said[]): Said[] {
  return [...new Map(said.map((one) => [JSON.stringify(one), one])).values()];
}
