import type { Scope } from "#flows/flow.ts";
import { intentLabel } from "#flows/signals/intents.ts";

/** “ in web chat, about “Wants a refund”, for customers tagged vip”; empty where it counts everywhere. */
export function scopeInWords({ channels, intents: about, tags }: Scope): string {
  const or = (words: string[]) => words.join(" or ");
  const limits = [
    ...(channels.length > 0 ? [`in ${or(channels)}`] : []),
    ...(about.length > 0 ? [`about ${or(about.map((id) => `“${intentLabel(id)}”`))}`] : []),
    ...(tags.length > 0 ? [`for those tagged ${or(tags)}`] : []),
  ];
  return limits.length > 0 ? ` ${limits.join(", ")}` : "";
}
