import type { HandoffPlan } from "../../flow.ts";
import type { Told } from "../../kind.ts";

/** What a change of how a handoff is made means: “now goes to Refunds instead of Care, as urgent”. */
export function planTells(before: HandoffPlan, after: HandoffPlan): Told[] {
  const [moved, urgent, warmer] = (["queue", "priority", "warmth"] as const).map(
    (part) => before[part] !== after[part],
  );
  const told: Told[] = [];
  if (moved) {
    const as = urgent ? `, ${priorityInWords(after.priority)}` : "";
    const words = `now goes to ${queueName(after.queue)} instead of ${queueName(before.queue)}${as}`;
    told.push({ fields: urgent ? ["queue", "priority"] : ["queue"], words });
  } else if (urgent) {
    told.push({ fields: ["priority"], words: `is now ${after.priority} instead of ${before.priority}` });
  }
  if (warmer) {
    const words = `now has the agent open in a ${after.warmth} tone instead of a ${before.warmth} one`;
    told.push({ fields: ["warmth"], words });
  }
  return told;
}

/** “as urgent”, “with normal priority” */
export function priorityInWords(priority: HandoffPlan["priority"]): string {
  return priority === "urgent" ? "as urgent" : `with ${priority} priority`;
}

/** Queues are known by names like “care”. */
export function queueName(queue: string): string {
  return queue.charAt(0).toUpperCase() + queue.slice(1);
}
