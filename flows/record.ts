import type { Condition, Measured } from "./condition.ts";
import type { CallName, CallStatus } from "./effects.ts";
import type { HandoffPlan } from "./flow.ts";
import type { Json } from "./json.ts";
import type { Choice } from "./machine-config.ts";
import type { ModelAsked } from "./signals/refining/refinable.ts";
import type { Signals } from "./signals/signal.ts";
import type { QueueStanding } from "./world.ts";

/** One owner at a time. */
export type Owner = "bot" | "queue" | "agent" | "closed";
export type Role = "customer" | "bot" | "agent" | "system";
/** Exactly one for each conversation; an answer given is not a resolution. */
export type Outcome = "open" | "resolved" | "handed_off" | "abandoned";

/** Why a node was left through an exit: the rule as it stood, and what was measured. */
export interface Because {
  rule: Condition;
  /** False where the exit is the *otherwise* of the rule. */
  holds: boolean;
  measured: Measured[];
}

/** What made a handoff: a node's exit or a policy, with the rule where there is one. */
export interface Cause {
  /**
   * `dead end`: an exit that leads nowhere; `broken`: the flow could not go on; `moved`: another version took its place,
   * and a person was to go on; `taken over`: a person took it from the flow, which the log tells as the owner's change alone. All end at a human, never in a void.
   */
  by: "node" | "policy" | "dead end" | "broken" | "moved" | "taken over";
  /** The node's or policy's id; of one taken over, the node's at which it stood. */
  id: string;
  /** The node's or policy's title, as it stood; of one taken over, who took it. */
  title: string;
  exit?: string;
  exitLabel?: string;
  because?: Because;
}

/** A source that an answer rests on. */
export interface Citation {
  kind: "article" | "order" | "subscription";
  id: string;
  title: string;
}

/** What somebody did in a connected system, such as a refund. */
export interface Acted {
  kind: "acted";
  /** The person's name. */
  by: string;
  /** What they did, as a verb: "cancel". */
  act: string;
  /** What they did it to: "order 1042". */
  subject: string;
  outcome: CallStatus | "refused";
  /** The receipt's words, or why it was refused. */
  words: string;
}

/** A version of a flow, as the log names it. */
export interface VersionName {
  number: number;
  /** Of its content. */
  hash: string;
}

/** What happened in a conversation: append-only, the truth that briefs, replay and the analyst read. */
export type Happening =
  | {
      kind: "message";
      role: Role;
      text: string;
      node?: string;
      by?: string;
      citations?: Citation[];
      /** Buttons that answer it. */
      choices?: Choice[];
    }
  /** `model`: the one that was asked about the message too. */
  | { kind: "signals"; message: number; signals: Signals; model?: ModelAsked }
  /** Messages that the flow heard as one, by their places, and what was measured on them together. */
  | { kind: "burst"; messages: number[]; signals: Signals }
  | { kind: "entered"; node: string }
  | { kind: "left"; node: string; exit: string; because?: Because }
  | { kind: "set"; node: string; variable: string; value: Json }
  | { kind: "tagged"; node: string; add: string[]; remove: string[] }
  | { kind: "asked"; call: number; node: string; name: CallName; input: Json }
  | {
      kind: "answered";
      call: number;
      node: string;
      name: CallName;
      status: CallStatus;
      output?: Json;
      reason?: string;
      /** Found out after the call had ended as unknown: the flow had gone on by then. */
      late?: true;
      /** Who found it out, where it was a person. */
      by?: string;
    }
  /** `queue` as it stood, where anything was known of it. */
  | { kind: "handoff"; cause: Cause; plan: HandoffPlan; queue?: QueueStanding; node?: string }
  /** `closing`: the agent is done with it, and the flow has a path for afterwards. */
  | { kind: "owner"; owner: Owner; by?: string; closing?: true }
  | Acted
  /** From here on another version of the flow counts, by somebody's wish. */
  | { kind: "moved"; from: VersionName; to: VersionName; by: string }
  | { kind: "closed"; outcome: Outcome; by?: string };

/** A happening with its place (counts up from 1 within the conversation) and its instant (ISO 8601, UTC). */
export type Entry = Happening & { seq: number; at: string };
