import type { HandoffPlan } from "../../flow.ts";
import type { Told } from "../../kind.ts";
import { brief } from "./text-change.ts";

/** What a change of how a handoff is made means: “now goes to Refunds instead of Care, as urgent”. */
export function planTells(before: HandoffPlan, after: HandoffPlan): Told[] {
  return [
    ...routeTells(before, after),
    ...insteadTells(before, after, ({ exit }) => `goes on through *${exit}*`),
  ];
}

/** The same for a rule, which has no exits: where nothing else is written, the usual words are told. */
export function rulePlanTells(before: HandoffPlan, after: HandoffPlan): Told[] {
  return [...routeTells(before, after), ...insteadTells(before, after, () => "tells the usual words")];
}

function routeTells(before: HandoffPlan, after: HandoffPlan): Told[] {
  const [moved, urgent, warmer] = (["queue", "priority", "warmth"] as const).map(
    (part) => before[part] !== after[part],
  );
  const told: Told[] = [];
  if (moved) {
    const as = urgent ? `, ${priorityInWords(after.priority)}` : "";
    const words = `now goes to ${queueName(after.queue)} instead of ${queueName(before.queue)}${as}`;
    told.push({ fields: urgent ? ["queue", "priority"] : ["queue"], words });
  } else if (urgent) {
    told.push({
      fields: ["priority"],
      words: `now hands off ${priorityInWords(after.priority)} instead of ${before.priority}`,
    });
  }
  if (warmer) {
    const words = `now has the agent open in a ${after.warmth} tone instead of a ${before.warmth} one`;
    told.push({ fields: ["warmth"], words });
  }
  return told;
}

/** What happens when nobody can take it over: the customer is told something, or it goes on through an exit. */
function insteadTells(
  before: HandoffPlan,
  after: HandoffPlan,
  otherwise: (instead: (typeof insteads)[number]) => string,
): Told[] {
  return insteads.flatMap((instead) => {
    const { field, when } = instead;
    const [was, is] = [before[field], after[field]];
    if ((was === "") === (is === "")) return [];
    const words =
      is === ""
        ? `now ${otherwise(instead)} ${when} instead of telling the customer ${brief(was)}`
        : `now tells the customer ${brief(is)} ${when}, and they wait in the queue`;
    return [{ fields: [field], words }];
  });
}

const insteads = [
  { field: "nobodyAvailable", when: "when nobody is free", exit: "Nobody available" },
  { field: "outsideHours", when: "outside the queue's hours", exit: "Outside hours" },
] as const;

/** “as urgent”, “with normal priority” */
export function priorityInWords(priority: HandoffPlan["priority"]): string {
  return priority === "urgent" ? "as urgent" : `with ${priority} priority`;
}

/** Queues are known by names like “care”. */
export function queueName(queue: string): string {
  return queue.charAt(0).toUpperCase() + queue.slice(1);
}
