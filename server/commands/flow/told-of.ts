import { causeSentence } from "#flows/brief/cause-sentence.ts";
import type { Entry } from "#flows/record.ts";
import type { Play } from "#flows/scenario/play.ts";

/** What one thing that happened to a conversation led to, as it is printed. */
export function toldOf(happened: Entry[], { conversation }: Play): object {
  const replies = happened.flatMap((entry) =>
    entry.kind === "message" && entry.role !== "customer" ? [entry.text] : [],
  );
  const heard = happened.find((entry) => entry.kind === "signals");
  const signals = Object.entries(heard?.kind === "signals" ? heard.signals : {}).map(([name, { value }]) => [
    name,
    value,
  ]);
  const effects = happened.flatMap((entry) =>
    entry.kind === "answered"
      ? [{ name: entry.name, node: entry.node, status: entry.status, output: entry.output ?? null }]
      : [],
  );
  return { replies, node: conversation.node, signals: Object.fromEntries(signals), effects };
}

/** The handoff among what happened with a customer message (from 1), as it is printed; null where there is none. */
export function handedOff(happened: Entry[], turn: number, all: Entry[] = happened): object | null {
  const entry = happened.find(({ kind }) => kind === "handoff");
  if (entry?.kind !== "handoff") return null;
  const { cause, plan, node } = entry;
  return {
    turn,
    cause,
    why: causeSentence(cause, all),
    queue: plan.queue,
    priority: plan.priority,
    node: node ?? null,
  };
}
