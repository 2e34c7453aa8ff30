import type { Entry } from "#flows/record.ts";
import { readPath } from "#flows/text/path.ts";
import type { Deed, History, Told, Violation } from "../history.ts";

/**
 * The vendor has done everything at most once, whether by the key or by what it was asked for; nothing for the flow
 * that was marked as sent once a person had the conversation, or where only the clock is known, long after that; and the
 * log says of it what the vendor's book says.
 */
export function deeds({ conversations, ledger }: History, graceMs = 3_000): Violation[] {
  const byId = new Map(conversations.map((told) => [told.id, told]));
  const twice = [...again(ledger, ({ key }) => key), ...again(ledger, ({ reference }) => reference)];
  return [
    ...[...new Set(twice)].map((deed) => violation("effectsTwice", deed, "is done again")),
    ...ledger.flatMap((deed) => {
      const told = byId.get(placeOf(deed.key).conversation);
      return told && isFenced(told.log, deed, graceMs)
        ? [violation("botAfterFence", deed, "is done although a person has the conversation")]
        : [];
    }),
    ...conversations.flatMap((told) => misremembered(told, ledger)),
  ];
}

function again(ledger: Deed[], by: (deed: Deed) => string): Deed[] {
  const seen = new Set<string>();
  return ledger.filter((deed) => {
    const known = seen.has(by(deed));
    seen.add(by(deed));
    return known;
  });
}

/** A key tells which entry of which conversation asked. */
function placeOf(key: string): { conversation: string; seq: number; call: number } {
  const [, conversation = "", seq, call] = key.split("|");
  return { conversation, seq: Number(seq), call: Number(call) };
}

/** A call may be on its way while somebody claims; it may not set out after that. */
function isFenced(log: Entry[], { key, at, after }: Deed, graceMs: number): boolean {
  if (after !== undefined) return isPastFence(log, key, after);
  const fence = fenceFor(log, key);
  return fence !== undefined && at > Date.parse(fence.at) + graceMs;
}

/** Whether the log up to there says that somebody else has taken the conversation since a call was asked for. */
export function isPastFence(log: Entry[], key: string, place: number): boolean {
  return (fenceFor(log, key)?.seq ?? Number.POSITIVE_INFINITY) <= place;
}

function fenceFor(log: Entry[], key: string): Entry | undefined {
  const { seq } = placeOf(key);
  return log.find((entry) => entry.seq > seq && entry.kind === "owner" && entry.owner !== "bot");
}

function misremembered({ id, log }: Told, ledger: Deed[]): Violation[] {
  const done = new Set(
    ledger
      .map(({ key }) => placeOf(key))
      .flatMap(({ conversation, call }) => (conversation === id ? [call] : [])),
  );
  return log.flatMap((entry): Violation[] => {
    if (entry.kind !== "answered" || (entry.name !== "act" && entry.name !== "httpSend")) return [];
    const told = { harm: "lost" as const, conversation: id };
    if (isToldAsDone(entry) && !done.has(entry.call))
      return [{ ...told, says: `call ${entry.call} is told as done, and the vendor never did it` }];
    if (entry.status === "failed" && done.has(entry.call))
      return [{ ...told, says: `call ${entry.call} is told as failed, and the vendor did it` }];
    return [];
  });
}

/** A vendor that says no has answered as well. */
function isToldAsDone({ status, output = null }: Extract<Entry, { kind: "answered" }>): boolean {
  const answered = Number(readPath(output, "status"));
  return status === "done" && (readPath(output, "accepted") === true || (answered >= 200 && answered < 300));
}

function violation(harm: Violation["harm"], deed: Deed, says: string): Violation {
  return {
    harm,
    conversation: placeOf(deed.key).conversation,
    says: `${deed.reference} (${deed.key}) ${says}`,
  };
}
