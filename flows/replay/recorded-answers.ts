import { calls } from "../effects.ts";
import type { Entry } from "../record.ts";
import { sameJson } from "../same-json.ts";

export type Asked = Extract<Entry, { kind: "asked" }>;
export type Answered = Extract<Entry, { kind: "answered" }>;

/** A recorded call, and what it ended as; null where the log ends before it did. */
export interface RecordedCall {
  asked: Asked;
  answered: Answered | null;
}

/** The calls of a recording, each to be used once. */
export function recordedCalls(entries: Entry[]): RecordedCall[] {
  return entries.flatMap((asked) => {
    if (asked.kind !== "asked") return [];
    const answered = entries.find((entry) => entry.kind === "answered" && entry.call === asked.call);
    return [{ asked, answered: answered?.kind === "answered" ? answered : null }];
  });
}

/**
 * The recorded call that answers this one: the same node asked the same with the same input. What is only read may have
 * been asked by another node. Null where the record does not know: nothing is made up.
 */
export function matchingCall(left: RecordedCall[], { node, name, input }: Asked): RecordedCall | null {
  const same = left.filter(({ asked }) => asked.name === name && sameJson(asked.input, input));
  const own = same.find(({ asked }) => asked.node === node);
  return own ?? (calls[name].retry === "natural" ? same[0] : null) ?? null;
}
