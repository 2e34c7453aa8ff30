import type { Told, Violation } from "../history.ts";

/** While a person has the conversation, or nobody any more, nothing of the flow's is said or asked for. */
export function afterFence({ id, log }: Told): Violation[] {
  const violations: Violation[] = [];
  let owner = "bot";
  for (const entry of log) {
    if (entry.kind === "owner") owner = entry.owner;
    if (owner === "bot") continue;
    if (entry.kind === "message" && entry.role === "bot") {
      violations.push({ harm: "botAfterFence", conversation: id, says: `“${entry.text}” at ${entry.seq}` });
    }
    if (entry.kind === "asked") {
      violations.push({
        harm: "botAfterFence",
        conversation: id,
        says: `${entry.name} asked at ${entry.seq}`,
      });
    }
  }
  return violations;
}
