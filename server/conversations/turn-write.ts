import { rescue } from "#flows/compile.ts";
import { calls } from "#flows/effects.ts";
import type { Json } from "#flows/json.ts";
import type { Cause, Entry } from "#flows/record.ts";
import type { Person, Turn } from "#flows/turn.ts";
import type { Arrival } from "./advance.ts";
import type { Conversation } from "./conversation.ts";
import { leaseMs } from "./lease.ts";
import type { HandoffChange, NewCall, TurnWrite } from "./turn.store.ts";
import { uuidV7 } from "./uuid-v7.ts";

interface Made {
  before: Conversation;
  made: Extract<Turn, { ok: true }>;
  arrival: Arrival;
  at: string;
  /** What the turn's own calls have given, by their keys. */
  ended?: ReadonlyMap<string, Json>;
}

/** Everything that a turn changes, as rows. */
export function turnWrite({ before, made, arrival, at, ended }: Made): TurnWrite {
  const after = { ...before, state: made.conversation };
  const { incoming, eventId, answers } = arrival;
  return {
    from: incoming.type === "begin" ? null : { seq: before.state.seq, epoch: before.state.epoch },
    after,
    at,
    event: eventId === null ? null : { id: eventId, seq: placeOf(made.entries) ?? after.state.seq },
    entries: made.entries,
    calls: newCalls(after, made.entries).map((call) => asEnded(call, ended?.get(call.key))),
    answered: answers && incoming.type === "result" ? answered(answers, incoming) : null,
    deadlines: made.deadlines,
    fired: incoming.type === "due" ? incoming.token : null,
    handoffs: handoffChanges(before, made.entries, { arrival, at }),
  };
}

/** An event's place is that of the message it brought. */
function placeOf(entries: Entry[]): number | undefined {
  return entries.find((entry) => entry.kind === "message")?.seq;
}

/** The calls that a turn asks for. */
export function newCalls(conversation: Conversation, entries: Entry[]): NewCall[] {
  return entries.filter((entry) => entry.kind === "asked").map((entry) => newCall(conversation, entry));
}

function asEnded(call: NewCall, output: Json | undefined): NewCall {
  return output === undefined ? call : { ...call, status: "done", result: output };
}

type AskedEntry = Extract<Entry, { kind: "asked" }>;

function newCall(
  { workspaceId, id, mode }: Conversation,
  { seq, call, node, name, input }: AskedEntry,
): NewCall {
  // A turn may ask several times, each in an entry of its own: the entry's place is the key's `seq`, the call its `n`.
  const key = `${workspaceId}|${id}|${seq}|${call}|${mode}`;
  const status = calls[name].retry === "natural" ? "sent" : "pending";
  return { key, call, node, name, input, status, leaseMs };
}

function answered(key: string, { status, output, reason }: Extract<Arrival["incoming"], { type: "result" }>) {
  return { key, status, result: (output ?? (reason ? { reason } : null)) as Json };
}

/** What the agent did with the handoff that was open, and the one that the flow made after it. */
function handoffChanges(
  { state }: Conversation,
  entries: Entry[],
  { arrival, at }: Pick<Made, "arrival" | "at">,
): HandoffChange[] {
  const { incoming } = arrival;
  if (incoming.type === "claim" && state.owner === "bot") return [takenOver(state, incoming.agent, at)];
  const opened = entries.find((entry) => entry.kind === "handoff");
  return [...agentsChange(entries, arrival), ...(opened ? [newHandoff(opened, at)] : [])];
}

type Opening = Extract<HandoffChange, { does: "open" }>;

function newHandoff(
  { plan: { queue, priority }, cause }: Pick<Extract<Entry, { kind: "handoff" }>, "cause" | "plan">,
  at: string,
): Opening {
  return { does: "open", id: uuidV7(Date.parse(at)), queue, priority, cause: cause as unknown as Json };
}

/** The handoff that a claim makes of a conversation that the flow had: else nobody would find it again. */
function takenOver({ node }: Conversation["state"], { id, name }: Person, at: string): Opening {
  const cause: Cause = { by: "taken over", id: node ?? "flow", title: name };
  return { ...newHandoff({ cause, plan: { ...rescue, priority: "normal" } }, at), claimedBy: id };
}

function agentsChange(entries: Entry[], { incoming, resolution }: Arrival): HandoffChange[] {
  if (entries.length === 0) return [];
  switch (incoming.type) {
    case "claim":
      return [{ does: "claim", by: incoming.agent.id }];
    case "agentMessage":
      return [{ does: "reply", by: incoming.agent.id }];
    case "giveBack":
      return [{ does: "close", resolution: "returned" }];
    case "close":
      return [{ does: "close", resolution: resolution ?? "handed_off" }];
    default:
      return [];
  }
}
