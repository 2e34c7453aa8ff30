import type { Entry } from "#flows/record.ts";
import { type MessageEntry, messagesIn, type Told, type Violation } from "../history.ts";

/**
 * What the flow heard is answered, once; unless a person came in between. What was said to a person is answered by no
 * flow, and what is said first after that may only begin it anew. An outside call is answered once.
 */
export function answersDue({ id, sent, log }: Told): Violation[] {
  const messages = messagesIn(log);
  const found = sent.flatMap((said): Violation[] => {
    const { reference, text } = said;
    const place = messages.find((one) => one.role === "customer" && one.text === text)?.seq;
    if (reference === null || place === undefined) return [];
    const answers = messages.filter((one) => isAnswer(one, reference));
    const again = answers.slice(1).map(({ seq }) => `“${text}” is answered again at ${seq}`);
    const doubled = again.map((says) => ({ harm: "doubled" as const, conversation: id, says }));
    const silent = answers.length === 0 && heardByFlow(log, place);
    const lost = { harm: "lost" as const, conversation: id, says: `“${text}” is never answered` };
    return silent ? [lost] : doubled;
  });
  return [...found, ...answeredTwice(id, log)];
}

/** From the message on, the flow has had the conversation to the end. */
function heardByFlow(log: Entry[], place: number): boolean {
  const owners = log.filter((entry) => entry.kind === "owner");
  const before = owners.findLast(({ seq }) => seq < place);
  if (before && (before.owner !== "bot" || isFirstSince(log, before.seq, place))) return false;
  return !owners.some(({ seq }) => seq > place);
}

function isFirstSince(log: Entry[], since: number, place: number): boolean {
  return !messagesIn(log).some(({ role, seq }) => role === "customer" && seq > since && seq < place);
}

export function isAnswer({ role, text }: MessageEntry, reference: string): boolean {
  return (role === "bot" || role === "system") && text.includes(reference);
}

function answeredTwice(conversation: string, log: Entry[]): Violation[] {
  const calls = log.flatMap((entry) => (entry.kind === "answered" ? [entry.call] : []));
  const again = calls.filter((call, index) => calls.indexOf(call) !== index);
  return again.map((call) => ({ harm: "doubled", conversation, says: `call ${call} is answered again` }));
}
