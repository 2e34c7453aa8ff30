import type { Entry } from "#flows/record.ts";
import { type MessageEntry, messagesIn, type Told, type Violation } from "../history.ts";

/**
 * What the flow heard is answered, once; unless a person came in between. What was said to a person is answered by no
 * flow, and what is said first after that may only begin it anew; so may what was heard as one with that. An outside
 * call is answered once.
 */
export function answersDue({ id, sent, log }: Told): Violation[] {
  const messages = messagesIn(log);
  const placeOf = (text: string) => messages.find((one) => one.role === "customer" && one.text === text)?.seq;
  const due = new Set(sent.flatMap(({ reference, text }) => (reference === null ? [] : [placeOf(text)])));
  const found = sent.flatMap((said): Violation[] => {
    const { reference, text } = said;
    const place = placeOf(text);
    if (reference === null || place === undefined) return [];
    const answers = messages.filter((one) => isAnswer(one, reference));
    const again = answers.slice(1).map(({ seq }) => `“${text}” is answered again at ${seq}`);
    const doubled = again.map((says) => ({ harm: "doubled" as const, conversation: id, says }));
    const heard = heardAsOne(log, place).every((one) => due.has(one) && heardByFlow(log, one));
    const silent = answers.length === 0 && heard;
    const lost = { harm: "lost" as const, conversation: id, says: `“${text}” is never answered` };
    return silent ? [lost] : doubled;
  });
  return [...found, ...answeredTwice(id, log)];
}

/** The places of the messages that the flow heard together with this one. */
function heardAsOne(log: Entry[], place: number): number[] {
  const bursts = log.flatMap((entry) => (entry.kind === "burst" ? [entry.messages] : []));
  return bursts.find((messages) => messages.includes(place)) ?? [place];
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
