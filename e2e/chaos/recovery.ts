import type { Entry } from "#flows/record.ts";
import type { Death } from "./cluster.ts";
import { messagesIn } from "./history.ts";
import type { Said, Talk } from "./talk.ts";

/** How long those had to wait whose message was with a server when it was killed, in ms from the kill to their answer. */
export interface Recoveries {
  /** Nothing outside was asked. */
  turns: number[];
  /** The answer needed an outside call, which has its own time-out. */
  calls: number[];
}

/** `logs` are those of the talks, in their order. */
export function recoveries(talks: Talk[], logs: Entry[][], deaths: Death[]): Recoveries {
  const found: Recoveries = { turns: [], calls: [] };
  talks.forEach((talk, index) => {
    const log = logs[index] ?? [];
    for (const said of talk.sent) {
      const death = deaths.find((one) => wasInterrupted(said, one));
      const calls = neededCall(said, log);
      // an answer that needs nothing from outside comes with the acknowledgement
      const answered = calls ? said.answeredAt : said.acknowledged[0]?.at;
      if (death && answered && answered >= death.at)
        found[calls ? "calls" : "turns"].push(answered - death.at);
    }
  });
  return found;
}

/** It was with the server that died, and with no other. */
function wasInterrupted({ deliveries }: Said, { server, at }: Death): boolean {
  const underWay = deliveries.filter((one) => one.at < at && (one.endedAt ?? Number.POSITIVE_INFINITY) >= at);
  return underWay.length > 0 && underWay.every((one) => one.server === server);
}

/** Whether a call stands between the message and its answer. */
function neededCall({ text, reference }: Said, log: Entry[]): boolean {
  const messages = messagesIn(log);
  const from = messages.find((one) => one.role === "customer" && one.text === text)?.seq ?? 0;
  const to = messages.find(
    (one) => one.role !== "customer" && reference !== null && one.text.includes(reference),
  )?.seq;
  return log.some(({ kind, seq }) => kind === "answered" && seq > from && (to === undefined || seq < to));
}

/** How long messages took that no kill interrupted, in ms: what a recovery is to be held against. */
export function undisturbed(talks: Talk[], deaths: Death[]): number[] {
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
