import type { Entry } from "#flows/record.ts";
import { type Death, heldCall } from "./cluster.ts";
import { messagesIn } from "./history.ts";
import type { Said, Talk } from "./talk.ts";

/** How long those had to wait whose message or call was with a server when it was killed, in ms. */
export interface Recoveries {
  /** Nothing outside was asked: from the kill to the acknowledgement. */
  turns: number[];
  /** The answer needed an outside call, which has its own time-out. */
  calls: CallRecovery[];
}

/** A call may be hit again while it recovers, when whoever took it over is killed, too. */
export interface CallRecovery {
  conversation: string;
  /** From the last kill that hit it, and from the first. */
  ms: number;
  wholeMs: number;
  hits: Death[];
}

/** `logs` are those of the talks, in their order. */
export function recoveries(talks: Pick<Talk, "id" | "sent">[], logs: Entry[][], deaths: Death[]): Recoveries {
  const found: Recoveries = { turns: [], calls: [] };
  talks.forEach((talk, index) => {
    const log = logs[index] ?? [];
    for (const said of talk.sent) {
      const calls = callsFor(said, log);
      if (calls.length > 0) found.calls.push(...callRecovery(talk.id, said, calls, deaths));
      else found.turns.push(...turnRecovery(said, deaths));
    }
  });
  return found;
}

/** An answer that needs nothing from outside comes with the acknowledgement. */
function turnRecovery(said: Said, deaths: Death[]): number[] {
  const death = deaths.find((one) => wasInterrupted(said, one));
  const answered = said.acknowledged[0]?.at;
  return death && answered && answered >= death.at ? [answered - death.at] : [];
}

function callRecovery(conversation: string, said: Said, calls: Answered[], deaths: Death[]): CallRecovery[] {
  const { answeredAt } = said;
  if (answeredAt === null) return [];
  const hit = (death: Death) =>
    death.at <= answeredAt &&
    (wasInterrupted(said, death) ||
      calls.some(
        ({ call, at }) => death.held.has(heldCall(conversation, call)) && Date.parse(at) >= death.at,
      ));
  const hits = deaths.filter(hit);
  const [first, last] = [hits[0], hits.at(-1)];
  if (!first || !last) return [];
  return [{ conversation, ms: answeredAt - last.at, wholeMs: answeredAt - first.at, hits }];
}

/** It was with the server that died, and with no other. */
function wasInterrupted({ deliveries }: Said, { server, at }: Death): boolean {
  const underWay = deliveries.filter((one) => one.at < at && (one.endedAt ?? Number.POSITIVE_INFINITY) >= at);
  return underWay.length > 0 && underWay.every((one) => one.server === server);
}

type Answered = Extract<Entry, { kind: "answered" }>;

/** The calls that stand between the message and its answer. */
function callsFor({ text, reference }: Said, log: Entry[]): Answered[] {
  const messages = messagesIn(log);
  const from = messages.find((one) => one.role === "customer" && one.text === text)?.seq ?? 0;
  const to = messages.find(
    (one) => one.role !== "customer" && reference !== null && one.text.includes(reference),
  )?.seq;
  return log.filter(
    (entry) => entry.kind === "answered" && entry.seq > from && (to === undefined || entry.seq < to),
  ) as Answered[];
}

/** How long messages took that no kill interrupted, in ms: what a recovery is to be held against. */
export function undisturbed(talks: Pick<Talk, "sent">[], deaths: Death[]): number[] {
  return talks.flatMap(({ sent }) =>
    sent.flatMap((said) => {
      const [first] = said.deliveries;
      if (!first?.endedAt || deaths.some((death) => wasInterrupted(said, death))) return [];
      return [first.endedAt - first.at];
    }),
  );
}

export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
