import { intentLabel } from "#flows/signals/intents.ts";
import { type ModelAsked, type Refinable, refinable } from "#flows/signals/refining/refinable.ts";
import { refinedIn } from "#flows/signals/refining/refined.ts";
import type { Signals } from "#flows/signals/signal.ts";
import { pathInWords } from "#flows/text/condition-in-words.ts";
import { sentimentWords } from "../ui/sentiment.tsx";

/** What became of asking a model: “Refined by small-1 in 0.4 s: sentiment −0.90 instead of 0.12.” */
export function refinementInWords(
  signals: Signals,
  { name, ms, fellBack, refused = {} }: ModelAsked,
): string {
  if (fellBack !== undefined) return `Read without ${name}. ${fellBack}`;
  const changes = refinedIn(signals).map((one) => {
    const { value, was } = signals[one];
    return `${called(one)} ${shown(one, value)} instead of ${shown(one, was)}`;
  });
  const took = ms < 100 ? "in under 0.1 s" : `in ${(ms / 1000).toFixed(1)} s`;
  const told =
    changes.length > 0
      ? `Refined by ${name} ${took}: ${changes.join(", ")}.`
      : `${name} heard the same ${took}.`;
  const not = refinable
    .filter((one) => refused[one] !== undefined)
    .map((one) => `${called(one)} (${refused[one]})`);
  return not.length > 0 ? `${told} Not taken over: ${not.join(", ")}.` : told;
}

function called(name: Refinable): string {
  return pathInWords(`signals.${name}`);
}

function shown(name: Refinable, value: string | number | undefined): string {
  if (typeof value === "number") return sentimentWords(value);
  if (name !== "intent") return value ?? "";
  return value === "none" || value === undefined ? "none" : `“${intentLabel(value)}”`;
}
