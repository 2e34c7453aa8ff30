import type { CallName, CallStatus } from "./effects.ts";
import type { Json } from "./json.ts";
import type { Machine, Snapshot } from "./machine.ts";
import type { Landing } from "./migrate/landing.ts";
import type { Acted, Entry, Outcome, Owner, VersionName } from "./record.ts";
import { sameJson } from "./same-json.ts";
import type { Visitor } from "./scenario/scenario.ts";
import type { Refinement } from "./signals/refining/refinable.ts";
import type { HeardMessage, Signals } from "./signals/signal.ts";
import { TurnDraft } from "./turn-draft.ts";
import type { World } from "./world.ts";

/** A conversation as a turn needs it; all else is in its log. */
export interface Conversation {
  /** Moves with every change, so that it tells two states apart: the place of the last log entry, or further on. */
  seq: number;
  owner: Owner;
  /** Counts changes of owner: an effect born in an earlier epoch must not go out. */
  epoch: number;
  /** The agent who has it, while `owner` is "agent". */
  assignee: string | null;
  snapshot: Snapshot | null;
  /** Messages that the flow has not heard yet, in order: a call is under way, or a burst is not over. */
  held: HeardMessage[];
  /** A burst is not over: the quiet after the last message that is held is still waited for. */
  gathering: boolean;
  node: string | null;
  outcome: Outcome;
}

export interface Person {
  id: string;
  name: string;
}

/** All that can reach a conversation, in one order. */
export type Incoming =
  | {
      type: "begin";
      channel: string;
      /** `email` counts only where `verified`: an unsigned one identifies nobody. */
      customer: Visitor | null;
      /** The conversation's own: what splits by chance are made by where the customer is not known. */
      seed: string;
    }
  /**
   * `signals` as they were read before, in a replay: what is compared is flows, not the reading. `refinement`: what a model
   * told of the message before the turn, where one was asked.
   */
  | { type: "message"; text: string; signals?: Signals; refinement?: Refinement }
  | {
      type: "result";
      call: number;
      node: string;
      name: CallName;
      status: CallStatus;
      output?: Json;
      reason?: string;
      /** How a call really ended that had ended as unknown: it is noted, and the flow hears nothing of it. */
      late?: true;
      /** The name of who found it out, where it was a person. */
      by?: string;
    }
  | { type: "due"; token: number }
  /** Nothing more was written for `quietMs` after this message. */
  | { type: "quiet"; message: number }
  | { type: "claim"; agent: Person }
  | { type: "agentMessage"; agent: Person; text: string }
  /** Back to the flow: what led to the handoff does not lead to it again. */
  | { type: "giveBack"; agent: Person }
  | ({ type: "acted"; agent: Person } & Omit<Acted, "kind" | "by">)
  | { type: "close"; agent: Person }
  /**
   * What could not be taken in, however often it was tried: it is kept, and a person goes on. `title` is that of the node
   * at work; `stateless` says that the flow's own state is of no use any more.
   */
  | { type: "park"; event: Incoming; title: string; stateless: boolean }
  /** To another version, whose machine this turn is made with. */
  | ({ type: "move"; by: Person; from: VersionName; to: VersionName } & Landing);

export type Turn =
  | {
      ok: true;
      conversation: Conversation;
      /** To append to the log, in order. */
      entries: Entry[];
      /** Deadlines to keep; an earlier one of the conversation no longer counts. */
      deadlines: { token: number; node: string; afterMs: number }[];
      /** The message after which a quiet of `quietMs` is waited for from now on. */
      quiet: number | null;
    }
  | { ok: false; code: "closed" | "taken" | "not yours" | "broken"; message: string };

export const fresh: Conversation = {
  seq: 0,
  owner: "bot",
  epoch: 0,
  assignee: null,
  snapshot: null,
  held: [],
  gathering: false,
  node: null,
  outcome: "open",
};

/**
 * One event and all that follows from it, purely. The calls to make are the `asked` entries. Nothing of the bot's is
 * among the entries once the conversation has left the bot's hands.
 */
export function turn(machine: Machine, conversation: Conversation, incoming: Incoming, world: World): Turn {
  const draft = new TurnDraft(machine, conversation, world);
  const refusal = draft.take(incoming);
  if (refusal) return { ok: false, ...refusal };
  const { entries, deadlines, quiet } = draft;
  const after = draft.conversation;
  const silent = entries.length === 0 && !sameJson(standing(after), standing(conversation));
  return {
    ok: true,
    // a change that the log does not tell takes a place of its own, so that a turn made from before it is too late
    conversation: silent ? { ...after, seq: after.seq + 1 } : after,
    entries,
    deadlines,
    quiet,
  };
}

/** All that later turns go by: what a snapshot keeps of the step that made it is nothing to them. */
function standing({ snapshot, ...rest }: Conversation): Json {
  const context = snapshot && { ...snapshot.context, steps: 0, world: null };
  return { ...rest, value: snapshot?.value, context } as unknown as Json;
}
