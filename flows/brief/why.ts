import type { Entry } from "../record.ts";
import { thresholds } from "../signals/thresholds.ts";
import type { Evidence, Sentence } from "./brief.ts";
import { causeSentence, spansOf } from "./cause-sentence.ts";
import { countInWords, quote } from "./quote.ts";
import type { Conversation } from "./record-of.ts";

/** Why a person has this now: the rule with what it measured, and what else speaks for it. */
export function why(conversation: Conversation): Sentence[] {
  const { handoff, input } = conversation;
  const { entries } = input;
  const taken = takenOver(entries);
  if (taken && taken.seq > (handoff?.seq ?? 0)) return [whoTook(taken, conversation)];
  if (!handoff) return [];
  const { cause } = handoff;
  const before = entries.filter(({ seq }) => seq < handoff.seq);
  const measured = cause.because?.holds ? cause.because.measured.filter(({ holds }) => holds) : [];
  const evidence: Evidence[] = measured.flatMap(({ test, messages }) =>
    messages.flatMap((seq) => {
      const spans = spansOf(seq, test.left.slice("signals.".length), entries);
      return spans.length > 0
        ? spans.map(({ start, end }) => ({ message: seq, span: { start, end } }))
        : [{ message: seq }];
    }),
  );
  if (conversation.order && measured.some(({ test }) => test.left.startsWith("order."))) {
    evidence.push(conversation.order.evidence);
  }
  const last = measured.length === 0 && conversation.said.findLast(({ seq }) => seq < handoff.seq);
  if (last) evidence.push({ message: last.seq });
  const sentence = { text: causeSentence(cause, before), evidence: [...evidence, { node: cause.id }] };
  const tests = new Set(measured.map(({ test }) => test.left));
  return [sentence, ...(tests.has("signals.loop") ? [] : repeats(conversation, handoff.seq))];
}

type Taken = Extract<Entry, { kind: "owner" }>;

/** Where a person took the conversation that the flow had, without a handoff: only the change of its owner tells. */
function takenOver(entries: Entry[]): Taken | undefined {
  const owners = entries.filter((entry) => entry.kind === "owner");
  const at = owners.findLastIndex(({ owner }) => owner === "agent");
  const before = owners[at - 1]?.owner ?? "bot";
  return before === "bot" ? owners[at] : undefined;
}

function whoTook({ seq, by }: Taken, { said }: Conversation): Sentence {
  const last = said.findLast((one) => one.seq < seq);
  const text = causeSentence({ by: "taken over", id: "flow", title: by ?? "A colleague" });
  return { text, evidence: last ? [{ message: last.seq }] : [] };
}

// what the rule did not look at, but an agent would want to know first
function repeats({ said }: Conversation, before: number): Sentence[] {
  const again = said.filter(
    // a circle of the bot's own is no word of theirs
    ({ seq, signals }) =>
      seq < before && (signals?.loop.value ?? 0) >= thresholds.loop && signals?.loop.spans.length !== 0,
  );
  const last = again.at(-1);
  if (!last) return [];
  const times = again.length > 1 ? `${countInWords(again.length)} times` : "once";
  return [
    {
      text: `Had to repeat themselves ${times}: ${quote(last.text)}.`,
      evidence: again.map(({ seq }) => ({ message: seq })),
    },
  ];
}
