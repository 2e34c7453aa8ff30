import type { Test } from "../condition.ts";
import type { Node } from "../flow.ts";
import type { Asks, Exit, Runs, Sets } from "../kind.ts";
import { kindOf } from "../kinds/index.ts";
import { compare } from "../text/compare.ts";
import { maybeMissing, whileMissing } from "../text/maybe-missing.ts";
import { pathsRead, placesOf } from "../text/template.ts";
import { once } from "./once.testing.ts";

/** Variables that are set, and parts that are there, each with who set it while that is not in doubt. */
export type Known = Record<string, string>;

/** Known without any node's doing. */
export const given = ["customer", "channel", "language", "tags", "visits", "message", "signals"];

export const setsOf = once((node: Node): Sets[] => kindOf(node)?.sets(node.config) ?? []);
export const exitsOf = once((node: Node): Exit[] => kindOf(node)?.exits(node.config) ?? []);
export const runsOf = once((node: Node): Runs | null => kindOf(node)?.runs(node.config) ?? null);
export const endsOf = once((node: Node): string | null => kindOf(node)?.ends(node.config) ?? null);

/** Up to how many visits a node counts. */
export const countedAt = once((node: Node): number =>
  Math.max(0, ...exitsOf(node).map(({ boundedBy = 0 }) => boundedBy)),
);

export const asksOf = once((node: Node): Asks | null => kindOf(node)?.asks(node.config) ?? null);

/** Variables that the texts of a node need, and parts of them that may be missing though the variable is there. */
export const needsOf = once((node: Node): string[] => {
  const paths = (kindOf(node)?.templates(node.config) ?? []).flatMap(pathsRead);
  return [...paths.map(rootOf).filter((variable) => !isFree(node, variable)), ...mayBeMissing(node)];
});

/** Variables that the texts of a node read at all. */
export const readsOf = once((node: Node): string[] =>
  (kindOf(node)?.templates(node.config) ?? [])
    .flatMap(placesOf)
    .map(({ path }) => rootOf(path))
    .filter((variable) => !isFree(node, variable)),
);

export function hears(node: Node): boolean {
  return exitsOf(node).some(
    ({ after, takes }) =>
      after === "message" || after === "time" || takes.some((one) => "message" in one || "minutes" in one),
  );
}

/** Variables that must be set for an exit's rule to decide so: with them missing, no values of the others make it. */
export const impliedBy = once(({ takes, boundedBy }: Exit): string[] => {
  if (boundedBy !== undefined || !takes.every((one) => "rule" in one)) return [];
  return takes.flatMap((one) => {
    if (!("rule" in one)) return [];
    const { rule, holds } = one;
    const roots = new Set(rule.tests.map(({ left }) => rootOf(left)));
    return [...roots, ...maybeMissing].filter((path) => {
      const outcomes = rule.tests.map((test) => outcomesOf(test, path));
      return !chosen(outcomes).some(
        (results) => (rule.match === "all" ? results.every(Boolean) : results.some(Boolean)) === holds,
      );
    });
  });
});

/** How a test may come out while something is missing: each value that what it reads may then have is tried. */
function outcomesOf(test: Test, path: string): boolean[] {
  const values =
    test.left === path || test.left.startsWith(`${path}.`) ? [null] : whileMissing[path]?.[test.left];
  const found = values?.map((value) => compare(value, test, "2026-11-20T10:00:00Z")) ?? [true, false];
  return found.includes(true) && (test.messages ?? 1) > 1 ? [true, false] : found;
}

/** Every way of choosing one from each. */
function chosen([first, ...others]: boolean[][]): boolean[][] {
  if (!first) return [[]];
  return [...new Set(first)].flatMap((one) => chosen(others).map((rest) => [one, ...rest]));
}

/** Parts of some variables that are known to be there. */
export function toldOf(known: Known, roots: string[]): Known {
  return Object.fromEntries(Object.entries(known).filter(([path]) => isTold(path, roots)));
}

export function isTold(path: string, roots: string[]): boolean {
  return maybeMissing.includes(path) && roots.includes(rootOf(path));
}

/** The variable that a path is part of. */
export function rootOf(path: string): string {
  return path.split(".")[0] ?? path;
}

/** Nothing comes of it while a person has the conversation. */
export function isIdle(node: Node, { takes }: Exit): boolean {
  return hears(node) || kindOf(node)?.reachesHuman === true || takes.some((one) => "call" in one);
}

/** Whether the customer is told something where a node is left through an exit, or an agent is the one who leaves it. */
export function tells({ kind, config }: Node, exit: Exit | null): boolean {
  if (exit === null) return false;
  if (exit.after === "agent" || kind === "say" || kind === "survey") return true;
  if (kind === "aiResolve") return exit.id === "resolved";
  if (kind !== "ask" && kind !== "choose") return false;
  return config.lookBack !== true || exit.id === "notUnderstood" || exit.id === "noReply";
}

/** An end without last words. */
export function isMute({ kind, config }: Node): boolean {
  return kind === "close" && String(config.say).trim() === "";
}

/** What a node's texts need although it may be missing. A call may be given nothing where it might as well be left empty. */
function mayBeMissing(node: Node): string[] {
  const kind = kindOf(node);
  const calls = exitsOf(node).some(({ takes }) => takes.some((one) => "call" in one));
  const free = (kind?.fields ?? []).filter(
    ({ name }) => calls && kind?.problems({ ...node.config, [name]: "" }).length === 0,
  );
  return (kind?.templates(node.config) ?? []).flatMap((template) => {
    const alone = /^\s*\{\{[^{}]*\}\}\s*$/.test(template);
    const empty = alone && free.some(({ name }) => node.config[name] === template);
    return empty ? [] : pathsRead(template).filter((path) => maybeMissing.includes(path));
  });
}

/** Whether a variable is there without anybody's setting it; the queue is, where a person takes over. */
function isFree(node: Node, variable: string): boolean {
  return given.includes(variable) || (variable === "queue" && kindOf(node)?.reachesHuman === true);
}
