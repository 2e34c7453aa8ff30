import type { Told, Violation } from "../history.ts";

/** A handoff takes a conversation out of the flow's hands: until it is given back, there is no second one, and one agent. */
export function handoffs({ id, log }: Told): Violation[] {
  const violations: Violation[] = [];
  const doubled = (says: string) => violations.push({ harm: "doubled", conversation: id, says });
  let owner = "bot";
  for (const entry of log) {
    if (entry.kind === "handoff") {
      if (owner !== "bot") doubled(`${entry.cause.title} hands off again at ${entry.seq}`);
      owner = "queue";
    }
    if (entry.kind !== "owner") continue;
    if (entry.owner === "agent" && owner === "agent") doubled(`${entry.by} takes it as well at ${entry.seq}`);
    owner = entry.owner;
  }
  return violations;
}
