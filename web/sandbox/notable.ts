import type { Signals } from "#flows/signals/signal.ts";
import { languageName } from "../ui/language-name.ts";
import { intentInWords } from "./intent-in-words.ts";

/** From here on a signal between 0 and 1 says that it is there. */
const there = 0.5;

/** The signals of a message that say something, in words: "intent: where an order is .91", "wants a human". */
export function notable(signals: Signals): string[] {
  const { intent, loop, exception, wantsHuman, urgency, keywords, settled } = signals;
  const { supervisor, severalMatters, unserved, language } = signals;
  return [
    intent.value !== "none" && `intent: ${intentInWords(intent.value)} ${figure(intent.confidence)}`,
    supervisor.value >= there ? "wants a supervisor" : wantsHuman.value >= there && "wants a human",
    loop.value >= there && `goes in circles ${figure(loop.value)}`,
    exception.value >= there && "asks for an exception",
    severalMatters.value >= there && "several matters",
    unserved.value >= there && "wants what the flow cannot do",
    urgency.value >= there && "urgent",
    keywords.value !== "" && `says ${keywords.value}`,
    settled.value >= there && "settled",
    language.value !== "en" && `in ${languageName(language.value)}`,
  ].filter((words) => words !== false);
}

/** .91, and 1 for what is certain. */
function figure(value: number): string {
  return value >= 0.995 ? "1" : value.toFixed(2).slice(1);
}
