import { OrderFacts } from "#flows/effects.ts";
import { intents } from "#flows/signals/intents.ts";
import { moods } from "../../ui/mood.tsx";

export interface KnownValue {
  value: string;
  label: string;
}

const shopIntents: KnownValue[] = intents.map(({ id, label }) => ({ value: id, label }));

const known: Record<string, KnownValue[]> = {
  "signals.emotion": Object.entries(moods).map(([value, { word }]) => ({ value, label: word })),
  "order.status": OrderFacts.shape.status.options.map((value) => ({ value, label: value })),
  "customer.verified": [
    { value: "true", label: "yes" },
    { value: "false", label: "no" },
  ],
};

/** The few values that something can have, in words; null where it can be anything. `choices` are the intents. */
export function knownValues(path: string, choices = shopIntents): KnownValue[] | null {
  if (path === "signals.intent") return [...choices, { value: "none", label: "None of these" }];
  return known[path] ?? null;
}
