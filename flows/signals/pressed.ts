import { type Signals, silent } from "./signal.ts";

/**
 * What a pressed button says: what it is about, and whether it asks for a human. Its words are the CX lead's, so they tell
 * nothing of how the customer feels.
 */
export function pressed(signals: Signals): Signals {
  const none = { confidence: 1, spans: [] };
  return {
    ...signals,
    sentiment: { value: silent.sentiment, ...none },
    emotion: { value: silent.emotion, ...none },
    loop: { value: silent.loop, ...none },
    exception: { value: silent.exception, ...none },
    severalMatters: { value: silent.severalMatters, ...none },
    unserved: { value: silent.unserved, ...none },
    urgency: { value: silent.urgency, ...none },
    keywords: { value: silent.keywords, ...none },
    language: { value: silent.language, ...none },
  };
}
