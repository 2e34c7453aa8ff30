import { handoffWords } from "../text/handoff-words.ts";
import type { Older } from "./migrate.ts";

/** Handoffs know of empty queues and hours, policies of their scope, and flows of subflows and scenarios. */
export function from1(flow: Older): Older {
  const { nodes, policies } = flow;
  return {
    ...flow,
    schema: 2,
    nodes: listed(nodes).map((node) =>
      node.kind === "handoff" ? { ...node, config: withWords(node.config) } : node,
    ),
    subflows: [],
    policies: listed(policies).map((policy) => ({
      ...policy,
      scope: { channels: [], intents: [], tags: [] },
      handoff: withWords(policy.handoff),
    })),
    scenarios: [],
  };
}

function withWords(plan: unknown): unknown {
  if (typeof plan !== "object" || plan === null) return plan;
  const { nobodyAvailable, outsideHours } = handoffWords;
  return { nobodyAvailable, outsideHours, ...plan };
}

function listed(value: unknown): Older[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "object" && one !== null) : [];
}
