import type { Entry } from "#flows/record.ts";
import { type Death, heldCall } from "./cluster.ts";
import type { MessageEntry } from "./history.ts";
import type { Said, Talk } from "./talk.ts";

/** How long those had to wait whose message or call was with a server when it was killed, in ms. */
export interface Recoveries {
  /** Nothing outside was asked: from the kill to the acknowledgement. */
  turns: Recovery[];
  /** The answer came of an outside call that was under way. */
  calls: CallRecovery[];
}

export interface Recovery {
  /** When the server was killed, and for how long the answer was waited for from then on. */
  at: number;
  ms: number;
}

/** A call may be hit again while it recovers, when whoever took it over is killed, too. */
export interface CallRecovery extends Recovery {
  conversation: string;
  /** From the first kill that hit it, where the others count from the last. */
  wholeMs: number;
  hits: Death[];
}

/** `logs` are those of the talks, in their order. */
export function recoveries(talks: Pick<Talk, "id" | "sent">[], logs: Entry[][], deaths: Death[]): Recoveries {
  const found: Recoveries = { turns: [], calls: [] };
  talks.forEach((talk, index) => {
    const log = logs[index] ?? [];
    for (const said of talk.sent) {
      const answer = answerTo(said, log);
      if (answer.call) found.calls.push(...callRecovery(talk.id, said, answer.call, deaths));
      else if (!answer.waited) found.turns.push(...turnRecovery(said, deaths));
    }
  });
  return found;
}

/** An answer that needs nothing from outside comes with the acknowledgement. */
function turnRecovery(said: Said, deaths: Death[]): Recovery[] {
  const death = deaths.find((one) => wasInterrupted(said, one));
  const answered = said.acknowledged[0]?.at;
  return death && answered && answered >= death.at ? [{ at: death.at, ms: answered - death.at }] : [];
}

/** From the kills that hit the call under way, whoever had it by then, to the answer that it led to. */
function callRecovery(
  conversation: string,
  { answeredAt }: Said,
  { call, at }: Answered,
  deaths: Death[],
): CallRecovery[] {
  const held = heldCall(conversation, call);
  const hits = deaths.filter((death) => death.held.has(held) && death.at <= Date.parse(at));
  const [first, last] = [hits[0], hits.at(-1)];
  if (!first || !last || answeredAt === null) return [];
  const [ms, wholeMs] = [answeredAt - last.at, answeredAt - first.at];
  return [{ conversation, at: last.at, ms, wholeMs, hits }];
}

/** It was with the server that died, and with no other. */
function wasInterrupted({ deliveries }: Said, { server, at }: Death): boolean {
  const underWay = deliveries.filter((one) => one.at < at && (one.endedAt ?? Number.POSITIVE_INFINITY) >= at);
  return underWay.length > 0 && underWay.every((one) => one.server === server);
}

type Answered = Extract<Entry, { kind: "answered" }>;

/**
 * The call that a message's answer came of, if it came of one of its own; else whether calls stand between the two, so that
 * it waited for those of messages before it.
 */
function answerTo({ text, reference }: Said, log: Entry[]): { call?: Answered; waited: boolean } {
  const from = log.findIndex((one) => isLine(one) && one.role === "customer" && one.text === text);
  const to = log.findIndex(
    (one) => isLine(one) && one.role !== "customer" && reference !== null && one.text.includes(reference),
  );
  const between = from < 0 ? [] : log.slice(from, to < 0 ? undefined : to);
  const last = between.findLastIndex((one) => one.kind === "answered");
  const call = between[last];
  // whatever else was answered after the call had its answer from it
  const own = to >= 0 && call && !between.slice(last).some((one) => isLine(one) && answersAny(one.text));
  return own ? { call: call as Answered, waited: true } : { waited: last >= 0 };
}

function isLine(entry: Entry): entry is MessageEntry {
  return entry.kind === "message";
}

/** Every answer repeats its message, and with it the message's reference. */
function answersAny(text: string): boolean {
  return /#\d+\.\d+#/.test(text);
}

/** How long messages took that no kill interrupted: what a recovery is to be held against. */
export function undisturbed(talks: Pick<Talk, "sent">[], deaths: Death[]): Recovery[] {
  return talks.flatMap(({ sent }) =>
    sent.flatMap((said) => {
      const [first] = said.deliveries;
      if (!first?.endedAt || deaths.some((death) => wasInterrupted(said, death))) return [];
      return [{ at: first.at, ms: first.endedAt - first.at }];
    }),
  );
}

export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
