import type { SignalName } from "#flows/signals/signal.ts";
import { typeOf } from "#flows/text/value-types.ts";
import type { Readable } from "./variables-of.ts";

const words: Record<SignalName | "intent.confidence", string> = {
  sentiment: "Sentiment (−1 to 1)",
  emotion: "Mood",
  intent: "Intent",
  "intent.confidence": "How sure the intent is (0 to 1)",
  wantsHuman: "Wants a human (0 to 1)",
  supervisor: "Wants a supervisor (0 to 1)",
  loop: "Goes in circles (0 to 1)",
  exception: "Asks for an exception (0 to 1)",
  severalMatters: "Asks for several things at once (0 to 1)",
  unserved: "Wants what the flow cannot do (0 to 1)",
  urgency: "Urgency (0 to 1)",
  keywords: "Complexity words",
  settled: "Says it is settled (0 to 1)",
  language: "Language of the message (en, es…)",
};

/** The signals that a rule may look at, in words, and the message itself. */
export const signalPaths: Readable[] = [
  ...Object.entries(words).map(([name, label]) => readable(`signals.${name}`, label)),
  readable("message.text", "What the message says"),
];

function readable(path: string, label: string): Readable {
  return { path, label, type: typeOf(path)?.type ?? "anything" };
}
