import { handoffWords } from "../text/handoff-words.ts";
import type { Older } from "./migrate.ts";

/** Handoffs know of empty queues and hours, policies of their scope, and flows of subflows and scenarios. */
export function from1(flow: Older): Older {
  const { nodes, policies } = flow;
  return {
    subflows: [],
    scenarios: [],
    ...flow,
    schema: 2,
    nodes: each(nodes, (node) =>
      node.kind === "handoff" ? { ...node, config: withWords(node.config) } : node,
    ),
    policies: each(policies, (policy) => ({
      ...policy,
      scope: { channels: [], intents: [], tags: [] },
      handoff: withWords(policy.handoff),
    })),
  };
}

function withWords(plan: unknown): unknown {
  if (!isObject(plan)) return plan;
  const { nobodyAvailable, outsideHours } = handoffWords;
  return { nobodyAvailable, outsideHours, ...plan };
}

/** What is no list of objects stays as it is, for the schema to refuse. */
function each(value: unknown, change: (one: Older) => Older): unknown {
  return Array.isArray(value) ? value.map((one) => (isObject(one) ? change(one) : one)) : value;
}

function isObject(value: unknown): value is Older {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
