import { inTodaysNames } from "#flows/signals/in-todays-names.ts";
import { intentLabel } from "#flows/signals/intents.ts";
import type { OwnEars } from "#flows/signals/own-ears.ts";
import { ownIntentNames } from "#flows/signals/own-names.ts";
import type { SignalName, Signals, Span } from "#flows/signals/signal.ts";
import { languageName } from "../../ui/language-name.ts";

export interface SignalRow {
  name: string;
  value: string;
  sure: string;
  /** The words that carried it, as they stand in the message. */
  words: string;
  spans: Span[];
}

const names: Record<SignalName, string> = {
  intent: "Intent",
  keywords: "Keywords",
  sentiment: "Sentiment",
  emotion: "Mood",
  wantsHuman: "Wants a human",
  supervisor: "Wants a supervisor",
  exception: "Asks for an exception",
  severalMatters: "Several matters",
  urgency: "Urgency",
  loop: "Goes in circles",
  unserved: "Beyond the flow",
  settled: "Settled",
  language: "Language",
};

/** Every signal of a message in words, the intent and the keywords first. */
export function signalRows(text: string, signals: Signals, own: OwnEars): SignalRow[] {
  const told = inTodaysNames(signals, ownIntentNames(own));
  return (Object.keys(names) as SignalName[]).map((name) => {
    const { value, confidence, spans } = told[name];
    const words = spans.map(({ start, end }) => `“${text.slice(start, end)}”`).join(", ");
    return { name: names[name], value: shown(name, value), sure: confidence.toFixed(2), words, spans };
  });
}

function shown(name: SignalName, value: string | number): string {
  if (typeof value === "number") return value.toFixed(2).replace("-", "−");
  if (name === "intent") return value === "none" ? "None" : intentLabel(value);
  return name === "language" ? languageName(value) : value || "None";
}
