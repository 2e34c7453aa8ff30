import { checkFlow } from "../check/check-flow.ts";
import type { Flow, Node } from "../flow.ts";
import { kinds } from "../kinds/index.ts";
import { carriedIn, carriedOut } from "./carried-variables.ts";
import { connect } from "./edges.ts";
import type { Edited } from "./edited.ts";
import { addNode, configure, type Position } from "./nodes.ts";
import { putIn } from "./sheets.ts";
import { ending, opening, running } from "./subflows.ts";
import { type Cut, cutOf } from "./wrap-cut.ts";

/** Ids for what comes into being; those of ends that are not needed stay unused. */
export interface WrapIds {
  subflow: string;
  /** The node that runs it, in the selection's place. */
  run: string;
  begin: string;
  /** Its ends: one for each way out. */
  ends: [string, string];
  /** Who takes over should it not run: a handoff, where no way out of the selection can. */
  rescue: string;
}

/**
 * Makes a selection a subflow of its own, and puts a node that runs it in its place. Variables that it reads become inputs,
 * and those read after it outputs. Refused where a subflow could not do what the selection does.
 */
export function wrapInSubflow(flow: Flow, selected: string[], name: string, ids: WrapIds): Edited {
  const cut = cutOf(flow, selected);
  if (!cut.ok) return cut;
  const outputs = carriedOut(flow, cut);
  const inputs = carriedIn(flow, cut, outputs);
  if (inputs.length > 20 || outputs.length > 20)
    return { ok: false, reason: "It uses more than 20 variables of its surroundings: choose fewer nodes." };
  const opened = {
    ...flow,
    subflows: [...flow.subflows, { id: ids.subflow, name, inputs, outputs }],
    nodes: flow.nodes.map((node) => (cut.inside.has(node.id) ? putIn(node, ids.subflow) : node)),
    edges: flow.edges.filter((edge) => !cut.into.includes(edge) && !cut.out.includes(edge)),
  };
  const filled = withEnds(withBeginning(opened, cut, ids), cut, ids);
  const wrapped = withRun(filled, cut, { name, ids, inputs, outputs });
  return worse(flow, wrapped) ?? { ok: true, flow: wrapped };
}

function withBeginning(flow: Flow, cut: Cut, ids: WrapIds): Flow {
  const { x, y } = cut.corner;
  const kind = opening();
  const begun = addNode(flow, { id: ids.begin, kind: kind.kind, at: { x: x - 320, y }, in: ids.subflow });
  const exit = kind.exits(kind.defaults)[0]?.id ?? "";
  return connect(begun, { from: ids.begin, exit, to: cut.entry });
}

function withEnds(flow: Flow, cut: Cut, ids: WrapIds): Flow {
  return cut.targets.reduce((done, target, index) => {
    const id = ids.ends[index] ?? "";
    const at: Position = { x: cut.right + 320, y: cut.corner.y + index * 160 };
    const added = addNode(done, { id, kind: ending().kind, at, in: ids.subflow });
    const ended = configure(added, id, endingIn(exitAt(index)));
    return cut.out
      .filter(({ to }) => to === target)
      .reduce((led, edge) => connect(led, { ...edge, to: id }), ended);
  }, flow);
}

interface Run {
  name: string;
  ids: WrapIds;
  inputs: string[];
  outputs: string[];
}

function withRun(flow: Flow, cut: Cut, { name, ids, inputs, outputs }: Run): Flow {
  const added = addNode(flow, {
    id: ids.run,
    kind: running().kind,
    title: name,
    at: cut.corner,
    in: cut.sheet,
  });
  const run = configure(added, ids.run, {
    ...running().defaults,
    subflow: ids.subflow,
    // the fallback gives an unset variable on as unset
    inputs: inputs.map((input) => ({ name: input, value: `{{${input} | ""}}` })),
    outputs: outputs.map((output) => ({ name: output, value: output })),
  });
  const reached = cut.into.reduce((led, edge) => connect(led, { ...edge, to: ids.run }), run);
  const [done = "", other = done] = cut.targets;
  const led = connect(reached, { from: ids.run, exit: exitAt(0), to: done });
  if (cut.targets.length > 1 || outputs.length === 0)
    return connect(led, { from: ids.run, exit: exitAt(1), to: other });
  return connect(withRescue(led, cut, ids), { from: ids.run, exit: exitAt(1), to: ids.rescue });
}

/** Beyond an end that never came, its outputs are not there: nothing that reads them may follow. */
function withRescue(flow: Flow, cut: Cut, ids: WrapIds): Flow {
  const human = kinds.find((kind) => kind.reachesHuman);
  if (!human) throw new Error("No kind of node reaches a human.");
  const at = { x: cut.corner.x + 320, y: cut.corner.y + 200 };
  return addNode(flow, { id: ids.rescue, kind: human.kind, at, in: cut.sheet });
}

/** The exits of a node that runs a subflow: the usual one first. */
function exitAt(index: number): string {
  const exits = running().exits(running().defaults);
  return exits.toSorted((a, b) => Number(b.usual ?? false) - Number(a.usual ?? false))[index]?.id ?? "";
}

/** The settings of an end through which whoever runs the subflow leaves by an exit. */
function endingIn(exit: string): Node["config"] {
  const kind = ending();
  const tried = kind.fields.flatMap((field) =>
    field.type === "select"
      ? field.options.map(({ value }) => ({ ...kind.defaults, [field.name]: value }))
      : [],
  );
  return tried.find((config) => kind.ends(config) === exit) ?? kind.defaults;
}

/** Refuses what would break a flow that held before. */
function worse(before: Flow, after: Flow): Edited | null {
  const errors = (flow: Flow) => checkFlow(flow).filter(({ severity }) => severity === "error");
  const known = new Set(errors(before).map(({ message }) => message));
  const [fresh] = errors(after).filter(({ message }) => !known.has(message));
  return fresh ? { ok: false, reason: `As a subflow it would not hold: ${fresh.message}` } : null;
}
