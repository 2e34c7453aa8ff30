import type { ConversationListed } from "../../outputs.ts";

/** The customer's last words; while they said none, what was said to them, and by whom. */
export function lastWords({ lastText, lastRole }: Pick<ConversationListed, "lastText" | "lastRole">): string {
  if (lastText === "") return "Nothing was said yet.";
  if (lastRole === "customer") return lastText;
  return `${lastRole === "agent" ? "Agent" : "Bot"}: ${lastText}`;
}
