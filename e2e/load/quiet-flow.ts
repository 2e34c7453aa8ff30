import type { Flow } from "#flows/flow.ts";
import { benchFlow } from "./bench-flow.ts";

/** What a customer is told who has not answered for a day. */
export const reminder = "Are you still there?";

/** The flow of `bench turns`, for customers who fall silent: asked once more after a day, given up after a week. */
export function quietFlow(): Flow {
  const flow = benchFlow();
  return {
    ...flow,
    name: "Quiet",
    nodes: [
      ...flow.nodes.map((node) =>
        node.id === "listen" ? { ...node, config: { ...node.config, noReplyMinutes: 24 * 60 } } : node,
      ),
      { id: "remind", kind: "say", title: "Remind", config: { text: reminder } },
      {
        id: "week",
        kind: "wait",
        title: "A week",
        config: { for: "a time", amount: 7, unit: "days", hours },
      },
      { id: "over", kind: "close", title: "Over", config: { say: "", outcome: "abandoned" } },
    ],
    edges: [
      ...flow.edges,
      { from: "listen", exit: "noReply", to: "remind" },
      { from: "remind", exit: "next", to: "week" },
      { from: "week", exit: "done", to: "over" },
      { from: "week", exit: "message", to: "circle" },
    ],
  };
}

const hours = { timeZone: "UTC", week: [], holidays: [] };
