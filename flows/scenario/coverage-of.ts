import type { Edge, Flow } from "../flow.ts";
import { kindOf } from "../kinds/index.ts";
import type { Entry } from "../record.ts";

export interface Covered<Part> {
  taken: Part[];
  missed: Part[];
}

/** What of a flow a suite of test conversations has exercised. */
export interface Coverage {
  /** Ids; remarks do nothing and are not counted. */
  nodes: Covered<string>;
  /** Exits that lead somewhere. */
  exits: Covered<Edge>;
  /** Ids of the policies that are switched on. */
  policies: Covered<string>;
}

export function coverageOf(flow: Flow, plays: { entries: Entry[] }[]): Coverage {
  const seen = new Set(plays.flatMap(({ entries }) => entries.flatMap(trace)));
  const part = <Part>(parts: Part[], name: (part: Part) => string): Covered<Part> => ({
    taken: parts.filter((one) => seen.has(name(one))),
    missed: parts.filter((one) => !seen.has(name(one))),
  });
  const working = flow.nodes.filter((node) => !kindOf(node)?.remark).map(({ id }) => id);
  const enabled = flow.policies.filter((policy) => policy.enabled).map(({ id }) => id);
  return {
    nodes: part(working, (id) => `node ${id}`),
    exits: part(flow.edges, ({ from, exit }) => `exit ${from}.${exit}`),
    policies: part(enabled, (id) => `policy ${id}`),
  };
}

function trace(entry: Entry): string[] {
  if (entry.kind === "entered") return [`node ${entry.node}`];
  if (entry.kind === "left") return [`exit ${entry.node}.${entry.exit}`];
  if (entry.kind === "handoff" && entry.cause.by === "policy") return [`policy ${entry.cause.id}`];
  return [];
}
