import { freshContext } from "./context.ts";
import type { Flow, HandoffPlan, Node, Policy } from "./flow.ts";
import type { AnyKind, Everywhere } from "./kind.ts";
import { kindOf } from "./kinds/index.ts";
import {
  type ActionConfig,
  type EventName,
  type Leave,
  type MachineConfig,
  mergesBursts,
  type StateConfig,
  type TransitionConfig,
  type Ways,
} from "./machine-config.ts";
import { policiesInForce } from "./policies-in-force.ts";

/** States that no node stands for; `$` keeps them apart from node ids. */
export const states = {
  end: "$end",
  stranded: "$stranded",
  broken: "$broken",
  /** A policy handed off. */
  aside: "$aside",
  /** A subflow has ended: on to whoever ran it. */
  back: "$back",
} as const;

/** Where a conversation goes that the flow cannot carry on: the workspace's first queue, never a void. */
export const rescue: HandoffPlan = {
  queue: "default",
  priority: "high",
  warmth: "warm",
  say: "I can't help with this myself, so I'm passing you to a colleague. They can see everything you wrote.",
  nobodyAvailable: "",
  outsideHours: "",
  guideline: "",
};

/**
 * Compiles a flow to a machine as plain JSON: what XState's `createMachine` takes, once the names of guards and actions
 * are bound (`machine.ts`). What `workspacePolicies` mean beside the flow's own, `policiesInForce` says. Throws a ZodError when a node's
 * settings do not fit its kind: check the flow first.
 */
export function compile(flow: Flow, workspacePolicies: Policy[] = []): MachineConfig {
  const index = indexOf(flow);
  const policies = policiesInForce(flow, workspacePolicies).filter((policy) => policy.enabled);
  const compiled = flow.nodes
    .map((node) => ({ node, kind: knownKind(node) }))
    .filter(({ kind }) => !kind.remark)
    .map(({ node, kind }) => ({ node, kind, ways: waysOf(node, kind, index) }));
  return {
    id: "flow",
    initial: index.start.id,
    ...(kindOf(index.start)?.mergesBursts(index.start.config) ? { tags: [mergesBursts] } : {}),
    context: freshContext,
    on: {
      ...together(
        compiled.map(({ node, kind, ways }) => kind.everywhere(node, ways)),
        {
          returned: [{ target: `#${index.start.id}`, actions: [{ type: "resume", params: { anew: true } }] }],
        },
      ),
      offer: [...policies.map(escalation), hear],
      hear: [hear],
    },
    states: {
      ...Object.fromEntries(compiled.map(({ node, kind, ways }) => [node.id, nodeState(node, kind, ways)])),
      [states.aside]: { id: states.aside },
      [states.end]: { id: states.end },
      [states.back]: {
        id: states.back,
        always: [...compiled.flatMap(({ node, kind, ways }) => returns(node, kind, ways)), toBroken],
      },
      [states.stranded]: { id: states.stranded, entry: [handOff(rescue)] },
      [states.broken]: { id: states.broken, entry: [{ type: "giveUp", params: {} }, handOff(rescue)] },
    },
  };
}

/** What compiling looks up, so that a flow of a thousand nodes takes no longer per node than one of ten. */
interface Index {
  start: Node;
  /** Where edges lead, by `from.exit`. */
  targets: Map<string, string>;
  /** The first node of each subflow. */
  entries: Map<string, string>;
}

function indexOf(flow: Flow): Index {
  const starts = flow.nodes.filter((node) => kindOf(node)?.begins);
  const start = starts.find((node) => node.in === undefined);
  if (!start) throw new Error(`“${flow.name}” has no Start: add one.`);
  const remarks = new Set(flow.nodes.filter((node) => kindOf(node)?.remark).map(({ id }) => id));
  return {
    start,
    // a remark is no state, so what is drawn to one leads nowhere
    targets: new Map(
      flow.edges.filter(({ to }) => !remarks.has(to)).map(({ from, exit, to }) => [`${from}.${exit}`, to]),
    ),
    entries: new Map(starts.flatMap((node) => (node.in === undefined ? [] : [[node.in, node.id] as const]))),
  };
}

function knownKind(node: Node): AnyKind {
  const kind = kindOf(node);
  if (!kind) throw new Error(`“${node.title}” is of an unknown kind (${node.kind}).`);
  return kind;
}

function nodeState(node: Node, kind: AnyKind, ways: Ways): StateConfig {
  const state = guarded(kind.compile(node, ways));
  const enter: ActionConfig = { type: "enter", params: { node: node.id } };
  return { ...state, id: node.id, entry: [enter, ...(state.entry ?? [])], meta: { node: node.id } };
}

function waysOf(node: Node, kind: AnyKind, { start, targets, entries }: Index): Ways {
  return {
    leave: leaveOf(node, kind, targets),
    connected: (exit) => targets.has(`${node.id}.${exit}`),
    into: (subflow) => `#${entries.get(subflow) ?? states.stranded}`,
    back: `#${states.back}`,
    anew: `#${start.id}`,
  };
}

function leaveOf(node: Node, kind: AnyKind, targets: Index["targets"]): Leave {
  const exits = kind.exits(node.config);
  return (exitId, extra = {}) => {
    const exit = exits.find((candidate) => candidate.id === exitId);
    if (!exit) throw new Error(`“${node.title}” has no exit “${exitId}”.`);
    const to = targets.get(`${node.id}.${exitId}`);
    const named = { node: node.id, title: node.title, exit: exit.id, label: exit.label };
    const left: ActionConfig = {
      type: "leave",
      params: {
        ...named,
        decides: exits.length > 1 && !exit.usual,
        ...(extra.rule ? { rule: extra.rule } : {}),
      },
    };
    const stranded: ActionConfig[] = !to && exit.required ? [{ type: "strand", params: named }] : [];
    return {
      target: `#${to ?? (exit.required ? states.stranded : states.end)}`,
      reenter: true, // an exit may lead back to its own node
      ...(extra.guard ? { guard: extra.guard } : {}),
      actions: [...(extra.actions ?? []), left, ...stranded],
    };
  };
}

/** The ways on from the end of a subflow, for a node that runs one: through its exits, with the outputs it wants. */
function returns(node: Node, kind: AnyKind, { leave }: Ways): TransitionConfig[] {
  const runs = kind.runs(node.config);
  if (!runs) return [];
  return kind.exits(node.config).map(({ id }) =>
    leave(id, {
      guard: { type: "ranBy", params: { node: node.id, exit: id } },
      actions: [{ type: "goBack", params: { node: node.id, outputs: runs.outputs } }],
    }),
  );
}

/** Every transition that needs no event is preceded by the way out of a circle. */
function guarded(state: StateConfig): StateConfig {
  const out: TransitionConfig = { guard: { type: "exhausted", params: {} }, target: `#${states.broken}` };
  return {
    ...state,
    ...(state.always ? { always: [out, ...state.always] } : {}),
    ...(state.states
      ? {
          states: Object.fromEntries(
            Object.entries(state.states).map(([key, child]) => [key, guarded(child)]),
          ),
        }
      : {}),
  };
}

/** What every node listens to everywhere, as one; `last` comes after all of them. */
function together(all: Everywhere[], last: Everywhere): Everywhere {
  const joined: Everywhere = {};
  for (const one of [...all, last]) {
    for (const [event, transitions] of Object.entries(one) as [EventName, TransitionConfig[]][]) {
      joined[event] = [...(joined[event] ?? []), ...transitions];
    }
  }
  return joined;
}

const toBroken: TransitionConfig = { target: `#${states.broken}` };
const hear: TransitionConfig = { actions: [{ type: "hear", params: {} }] };

function escalation({ id, title, when, scope, handoff }: Policy): TransitionConfig {
  return {
    guard: { type: "escalates", params: { rule: when, scope } },
    target: `#${states.aside}`,
    actions: [
      { type: "hear", params: {} },
      { type: "escalate", params: { policy: id, title, rule: when } },
      handOff(handoff),
    ],
  };
}

function handOff(plan: HandoffPlan): ActionConfig {
  return { type: "handOff", params: { node: null, plan } };
}
