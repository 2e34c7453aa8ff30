import type { Edge, Flow, Node } from "../flow.ts";
import type { Json } from "../json.ts";
import type { Change, Part } from "./change.ts";
import { same } from "./same.ts";

/**
 * What is different between two flows, thing by thing: nodes, subflows, policies and scenarios are known by their ids,
 * edges by the exit they leave. `applyDiff(before, diff(before, after))` is `after`, in the order of files.
 */
export function diff(before: Flow, after: Flow): Change[] {
  return [
    ...(before.name === after.name
      ? []
      : [{ type: "flow renamed", before: before.name, after: after.name } as const]),
    ...ofSubflows(before, after),
    ...ofNodes(before, after),
    ...ofEdges(before, after),
    ...ofPolicies(before, after),
    ...ofScenarios(before, after),
    ...ofLayout(before, after),
  ];
}

function ofNodes(before: Flow, after: Flow): Change[] {
  const { added, removed, kept } = compared(before.nodes, after.nodes, ({ id }) => id);
  return [
    ...removed.map((node) => ({ type: "node removed", node }) as const),
    ...added.map((node) => ({ type: "node added", node }) as const),
    ...kept.flatMap(([was, is]) => ofNode(was, is)),
  ];
}

function ofNode(was: Node, is: Node): Change[] {
  const { id } = is;
  const changes: Change[] = [];
  if (was.title !== is.title) changes.push({ type: "node retitled", id, before: was.title, after: is.title });
  const [from, to] = [was.in ?? null, is.in ?? null];
  if (from !== to) changes.push({ type: "node taken elsewhere", id, before: from, after: to });
  if (was.kind !== is.kind) {
    const made = ({ kind, config }: Node) => ({ kind, config });
    changes.push({ type: "kind changed", id, before: made(was), after: made(is) });
  } else if (!same(was.config, is.config)) {
    changes.push({ type: "node configured", id, fields: partsOf(was.config, is.config) });
  }
  return changes;
}

function ofEdges(before: Flow, after: Flow): Change[] {
  const key = ({ from, exit }: Edge) => `${from}.${exit}`;
  const { added, removed, kept } = compared(before.edges, after.edges, key);
  return [
    ...removed.map((edge) => ({ type: "edge removed", edge }) as const),
    ...added.map((edge) => ({ type: "edge added", edge }) as const),
    ...kept.flatMap(([was, { from, exit, to }]) =>
      was.to === to ? [] : [{ type: "edge led elsewhere", from, exit, before: was.to, after: to } as const],
    ),
  ];
}

function ofSubflows(before: Flow, after: Flow): Change[] {
  const { added, removed, kept } = compared(before.subflows, after.subflows, ({ id }) => id);
  return [
    ...removed.map((subflow) => ({ type: "subflow removed", subflow }) as const),
    ...added.map((subflow) => ({ type: "subflow added", subflow }) as const),
    ...kept.flatMap(([was, is]) =>
      same(was, is) ? [] : [{ type: "subflow changed", id: is.id, parts: partsOf(was, is) } as const],
    ),
  ];
}

function ofPolicies(before: Flow, after: Flow): Change[] {
  const { added, removed, kept } = compared(before.policies, after.policies, ({ id }) => id);
  const gone = new Set(removed.map(({ id }) => id));
  const unordered = [...before.policies.filter(({ id }) => !gone.has(id)), ...added].map(({ id }) => id);
  const order = after.policies.map(({ id }) => id);
  return [
    ...removed.map((policy) => ({ type: "policy removed", policy }) as const),
    ...added.map((policy) => ({ type: "policy added", policy }) as const),
    ...kept.flatMap(([was, is]) =>
      same(was, is) ? [] : [{ type: "policy changed", id: is.id, parts: partsOf(was, is) } as const],
    ),
    ...(same(unordered, order)
      ? []
      : [{ type: "policies reordered", before: unordered, after: order } as const]),
  ];
}

function ofScenarios(before: Flow, after: Flow): Change[] {
  const { added, removed, kept } = compared(before.scenarios, after.scenarios, ({ id }) => id);
  return [
    ...removed.map((scenario) => ({ type: "scenario removed", scenario }) as const),
    ...added.map((scenario) => ({ type: "scenario added", scenario }) as const),
    ...kept.flatMap(([was, is]) =>
      same(was, is) ? [] : [{ type: "scenario changed", id: is.id, parts: partsOf(was, is) } as const],
    ),
  ];
}

function ofLayout(before: Flow, after: Flow): Change[] {
  const ids = [...new Set([...Object.keys(before.layout), ...Object.keys(after.layout)])];
  const places = ids
    .map((id) => ({ id, before: before.layout[id] ?? null, after: after.layout[id] ?? null }))
    .filter((place) => !same(place.before, place.after));
  return places.length === 0 ? [] : [{ type: "laid out", places }];
}

function compared<Thing>(before: Thing[], after: Thing[], key: (thing: Thing) => string) {
  const [was, is] = [new Map(before.map((one) => [key(one), one])), new Set(after.map(key))];
  return {
    added: after.filter((one) => !was.has(key(one))),
    removed: before.filter((one) => !is.has(key(one))),
    kept: after.flatMap((one) => {
      const old = was.get(key(one));
      return old === undefined ? [] : [[old, one] as const];
    }),
  };
}

/** The parts of two records that are not the same. */
function partsOf(was: object, is: object): Part[] {
  const [before, after] = [was as Record<string, Json>, is as Record<string, Json>];
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names
    .filter((name) => !same(before[name], after[name]))
    .map((name) => ({
      name,
      ...(before[name] === undefined ? {} : { before: before[name] }),
      ...(after[name] === undefined ? {} : { after: after[name] }),
    }));
}
