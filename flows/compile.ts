import { freshContext } from "./context.ts";
import type { Edge, Flow, HandoffPlan, Node, Policy } from "./flow.ts";
import type { AnyKind } from "./kind.ts";
import { kindOf } from "./kinds/index.ts";
import type { ActionConfig, Leave, MachineConfig, StateConfig, TransitionConfig } from "./machine-config.ts";

/** States that no node stands for; `$` keeps them apart from node ids. */
export const states = { end: "$end", stranded: "$stranded", broken: "$broken" } as const;
export const policyState = (id: string): string => `$policy-${id}`;

/** Where a conversation goes that the flow cannot carry on: the workspace's first queue, never a void. */
export const rescue: HandoffPlan = {
  queue: "default",
  priority: "high",
  warmth: "warm",
  say: "I can't help with this myself, so I'm passing you to a colleague. They can see everything you wrote.",
  guideline: "",
};

/**
 * Compiles a flow to a machine as plain JSON: what XState's `createMachine` takes, once the names of guards and actions
 * are bound (`machine.ts`). Throws a ZodError when a node's settings do not fit its kind: check the flow first.
 */
export function compile(flow: Flow): MachineConfig {
  const start = flow.nodes.find((node) => kindOf(node)?.begins);
  if (!start) throw new Error(`“${flow.name}” has no Start: add one.`);
  const nodes = flow.nodes.map((node) => [node.id, nodeState(node, flow.edges)] as const);
  const policies = flow.policies.filter((policy) => policy.enabled);
  return {
    id: "flow",
    initial: start.id,
    context: freshContext,
    on: { offer: [...policies.map(escalation), hear], hear: [hear] },
    states: {
      ...Object.fromEntries(nodes),
      ...Object.fromEntries(policies.map((policy) => [policyState(policy.id), policyEnd(policy)])),
      [states.end]: { id: states.end },
      [states.stranded]: { id: states.stranded, entry: [handOff(rescue)] },
      [states.broken]: { id: states.broken, entry: [{ type: "giveUp", params: {} }, handOff(rescue)] },
    },
  };
}

function nodeState(node: Node, edges: Edge[]): StateConfig {
  const kind = kindOf(node);
  if (!kind) throw new Error(`“${node.title}” is of an unknown kind (${node.kind}).`);
  const state = guarded(kind.compile(node, leaveOf(node, kind, edges)));
  const enter: ActionConfig = { type: "enter", params: { node: node.id } };
  return { ...state, id: node.id, entry: [enter, ...(state.entry ?? [])], meta: { node: node.id } };
}

function leaveOf(node: Node, kind: AnyKind, edges: Edge[]): Leave {
  const exits = kind.exits(node.config);
  return (exitId, extra = {}) => {
    const exit = exits.find((candidate) => candidate.id === exitId);
    if (!exit) throw new Error(`“${node.title}” has no exit “${exitId}”.`);
    const to = edges.find((edge) => edge.from === node.id && edge.exit === exitId)?.to;
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
      ...(extra.guard ? { guard: extra.guard } : {}),
      actions: [...(extra.actions ?? []), left, ...stranded],
    };
  };
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

const hear: TransitionConfig = { actions: [{ type: "hear", params: {} }] };

function escalation(policy: Policy): TransitionConfig {
  const named = { policy: policy.id, title: policy.title, rule: policy.when };
  return {
    guard: { type: "escalates", params: { rule: policy.when } },
    target: `#${policyState(policy.id)}`,
    actions: [
      { type: "hear", params: {} },
      { type: "escalate", params: named },
    ],
  };
}

function policyEnd(policy: Policy): StateConfig {
  return { id: policyState(policy.id), entry: [handOff(policy.handoff)] };
}

function handOff(plan: HandoffPlan): ActionConfig {
  return { type: "handOff", params: { node: null, plan } };
}
