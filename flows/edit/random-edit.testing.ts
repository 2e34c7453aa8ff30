import type { Chance } from "../demo-store/chance.ts";
import type { Flow, Node } from "../flow.ts";
import { kindOf, kinds } from "../kinds/index.ts";
import { align, distribute } from "./align.ts";
import { changeKind } from "./change-kind.ts";
import { duplicate } from "./duplicate.ts";
import { connect, disconnect, insertOnEdge, reconnect } from "./edges.ts";
import { addNode, configure, moveNodes, removeNodes, rename } from "./nodes.ts";
import { addPolicy, changePolicy, movePolicy, removePolicy } from "./policies.ts";
import { removeAndHeal } from "./remove-and-heal.ts";
import { addScenario, changeScenario, removeScenario } from "./scenarios.ts";
import { belongs, runBy } from "./sheets.ts";
import { addSubflow, changeSubflow, removeSubflow } from "./subflows.ts";
import { unwrapSubflow } from "./unwrap-subflow.ts";
import { wrapInSubflow } from "./wrap-in-subflow.ts";

/** What a seeded edit did to a flow. */
export interface RandomEdit {
  name: string;
  flow: Flow;
}

/** One edit such as a person makes, by chance: the same flow and chance give the same edit. `step` keeps its ids apart. */
export function randomEdit(flow: Flow, chance: Chance, step: number): RandomEdit {
  const name = chance.pick(Object.keys(edits));
  return { name, flow: edits[name]?.({ flow, chance, id: `e${step}` }) ?? flow };
}

interface Hand {
  flow: Flow;
  chance: Chance;
  /** New here. */
  id: string;
}

const edits: Record<string, (hand: Hand) => Flow> = {
  addNode: ({ flow, chance, id }) => addNode(flow, { id, ...place(chance), ...newKind(flow, chance) }),
  removeNodes: ({ flow, chance }) => removeNodes(flow, some(flow, chance, 2)),
  removeAndHeal: ({ flow, chance }) => removeAndHeal(flow, some(flow, chance, 2)),
  connect: ({ flow, chance }) => connectAny(flow, chance),
  continuePath: (hand) => continuePath(hand),
  continuePathAgain: (hand) => continuePath(hand),
  disconnect: ({ flow, chance }) => withEdge(flow, chance, (edge) => disconnect(flow, edge)),
  reconnectTarget: ({ flow, chance }) =>
    withEdge(flow, chance, (edge) => reconnect(flow, edge, { to: chance.pick(flow.nodes).id })),
  reconnectSource: ({ flow, chance }) =>
    withEdge(flow, chance, (edge) => {
      const node = chance.pick(flow.nodes);
      const exit = exitOf(node, chance);
      return exit === null ? flow : reconnect(flow, edge, { from: node.id, exit });
    }),
  insertOnEdge: ({ flow, chance, id }) =>
    withEdge(flow, chance, (edge) =>
      insertOnEdge(flow, edge, { id, ...place(chance), ...newKind(flow, chance) }),
    ),
  configure: ({ flow, chance }) => configureAny(flow, chance),
  rename: ({ flow, chance, id }) => rename(flow, chance.pick(flow.nodes).id, `Renamed ${id}`),
  move: ({ flow, chance }) =>
    moveNodes(flow, { [chance.pick(flow.nodes).id]: place(chance).at, nowhere: place(chance).at }),
  align: ({ flow, chance }) => align(flow, some(flow, chance, 4), chance.pick(["left", "center", "bottom"])),
  distribute: ({ flow, chance }) => distribute(flow, some(flow, chance, 5), chance.pick(["across", "down"])),
  changeKind: ({ flow, chance }) => changeKind(flow, chance.pick(flow.nodes).id, chance.pick(kinds).kind),
  duplicate: ({ flow, chance }) => {
    const ids = some(flow, chance, 3);
    return duplicate(flow, ids, {}, { x: 40, y: 40 });
  },
  addSubflow: ({ flow, id }) => addSubflow(flow, { id: `s${id}`, begin: `b${id}`, end: `r${id}` }),
  changeSubflow: ({ flow, chance, id }) =>
    withOne(flow.subflows, chance, flow, (subflow) =>
      changeSubflow(flow, subflow, { name: `Part ${id}`, inputs: ["order"] }),
    ),
  removeSubflow: ({ flow, chance }) =>
    chance.maybe(0.7)
      ? flow
      : withOne(flow.subflows, chance, flow, (subflow) => removeSubflow(flow, subflow)),
  wrap: ({ flow, chance, id }) => {
    const ids = { subflow: `w${id}`, run: `x${id}`, begin: `b${id}`, rescue: `h${id}` };
    const wrapped = wrapInSubflow(flow, along(flow, chance), `Wrapped ${id}`, {
      ...ids,
      ends: [`y${id}`, `z${id}`],
    });
    return wrapped.ok ? wrapped.flow : flow;
  },
  unwrap: ({ flow, chance }) => {
    const runs = flow.nodes.filter((node) => runBy(node) !== null);
    return withOne(runs, chance, flow, (run) => {
      const unwrapped = unwrapSubflow(flow, run);
      return unwrapped.ok ? unwrapped.flow : flow;
    });
  },
  addPolicy: ({ flow, chance, id }) =>
    withPolicy(flow, chance, (policy) => addPolicy(flow, { ...policy, id: `p${id}`, title: `Rule ${id}` })),
  changePolicy: ({ flow, chance }) =>
    withOne(flow.policies, chance, flow, (policy) =>
      changePolicy(flow, policy, { enabled: chance.maybe(0.5) }),
    ),
  movePolicy: ({ flow, chance }) =>
    withOne(flow.policies, chance, flow, (policy) => movePolicy(flow, policy, chance.whole(0, 6))),
  removePolicy: ({ flow, chance }) =>
    withOne(flow.policies, chance, flow, (policy) => removePolicy(flow, policy)),
  addScenario: ({ flow, id }) => addScenario(flow, scenario(`c${id}`)),
  changeScenario: ({ flow, chance, id }) =>
    withOne(flow.scenarios, chance, flow, (one) => changeScenario(flow, one, { title: `Case ${id}` })),
  removeScenario: ({ flow, chance }) =>
    withOne(flow.scenarios, chance, flow, (one) => removeScenario(flow, one)),
  renameFlow: ({ flow, id }) => ({ ...flow, name: `Flow ${id}` }),
};

function place(chance: Chance) {
  return { at: { x: chance.whole(-200, 2000), y: chance.whole(-200, 2000) } };
}

function newKind(flow: Flow, chance: Chance): { kind: string; in: string | null } {
  const sheet = flow.subflows.length > 0 && chance.maybe(0.4) ? chance.pick(flow.subflows).id : null;
  const fitting = kinds.filter((kind) => belongs(kind, sheet) && !kind.begins);
  return { kind: chance.pick(fitting).kind, in: sheet };
}

/** Up to so many nodes; never one that begins the flow or a subflow, as no hand can take those. */
function some(flow: Flow, chance: Chance, most: number): string[] {
  const free = flow.nodes.filter((node) => !kindOf(node)?.begins);
  if (free.length === 0) return [];
  return Array.from({ length: chance.whole(1, most) }, () => chance.pick(free).id);
}

/** A few nodes, one after the other. */
function along(flow: Flow, chance: Chance): string[] {
  const chain = some(flow, chance, 1);
  for (let left = chance.whole(0, 3); left > 0; left -= 1) {
    const next = flow.edges.find(({ from, to }) => from === chain.at(-1) && !chain.includes(to));
    if (next) chain.push(next.to);
  }
  return chain;
}

/** Adds a node behind another, with a way on where there is one. */
function continuePath({ flow, chance, id }: Hand): Flow {
  const from = chance.pick(flow.nodes);
  const exit = exitOf(from, chance);
  if (exit === null) return flow;
  const fitting = kinds.filter((kind) => belongs(kind, from.in) && !kind.begins);
  const added = addNode(flow, { id, ...place(chance), kind: chance.pick(fitting).kind, in: from.in });
  const led = connect(added, { from: from.id, exit, to: id });
  const next = led.nodes.at(-1);
  const on = next && exitOf(next, chance);
  return on ? connect(led, { from: id, exit: on, to: chance.pick(flow.nodes).id }) : led;
}

function exitOf(node: Node, chance: Chance): string | null {
  const exits = kindOf(node)?.exits(node.config) ?? [];
  return exits.length === 0 ? null : chance.pick(exits).id;
}

function connectAny(flow: Flow, chance: Chance): Flow {
  const from = chance.pick(flow.nodes);
  const exit = exitOf(from, chance);
  return exit === null ? flow : connect(flow, { from: from.id, exit, to: chance.pick(flow.nodes).id });
}

/** Sets a field to a value that its form could give. */
function configureAny(flow: Flow, chance: Chance): Flow {
  const node = chance.pick(flow.nodes);
  const fields = kindOf(node)?.fields ?? [];
  if (fields.length === 0) return flow;
  const field = chance.pick(fields);
  const set = (value: Node["config"][string]) =>
    configure(flow, node.id, { ...node.config, [field.name]: value });
  if (field.type === "number" || field.type === "slider") return set(chance.whole(field.min, field.max));
  if (field.type === "toggle") return set(chance.maybe(0.5));
  if (field.type === "select") return set(chance.pick(field.options).value);
  if (field.type === "text" || field.type === "template") return set(`Text ${chance.whole(1, 99)}`);
  if (field.type === "subflow" && flow.subflows.length > 0) return set(chance.pick(flow.subflows).id);
  return flow;
}

function withEdge(flow: Flow, chance: Chance, edit: (edge: Flow["edges"][number]) => Flow): Flow {
  return flow.edges.length === 0 ? flow : edit(chance.pick(flow.edges));
}

function withOne(things: { id: string }[], chance: Chance, flow: Flow, edit: (id: string) => Flow): Flow {
  return things.length === 0 ? flow : edit(chance.pick(things).id);
}

function withPolicy(flow: Flow, chance: Chance, edit: (policy: Flow["policies"][number]) => Flow): Flow {
  return flow.policies.length === 0 ? flow : edit(chance.pick(flow.policies));
}

function scenario(id: string): Flow["scenarios"][number] {
  return {
    id,
    title: `Case ${id}`,
    required: false,
    customer: null,
    at: "2026-11-19T14:05:00.000Z",
    steps: [{ say: "Hello" }],
    stubs: {},
    asserts: [{ endsAs: "open" }],
  };
}
