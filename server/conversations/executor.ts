import type { CallInput, CallName, CallOutput } from "#flows/effects.ts";
import type { Conversation } from "./conversation.ts";

/** For whom, and under which key, a call is made. */
export interface CallScope {
  conversation: Conversation;
  /** The idempotency key: the same for every attempt. */
  key: string;
  /** Aborts at the call's time-out. */
  signal: AbortSignal;
  /** ISO 8601, UTC. */
  now: string;
  /** To be told that whoever was asked wants no more calls for so many milliseconds, whatever comes of this one. */
  rest: (forMs: number) => void;
}

/** A look-up of what became of a call goes past the system's gate. */
export type LookScope = Omit<CallScope, "rest">;

export type Executor<Name extends CallName> = (
  input: CallInput<Name>,
  scope: CallScope,
) => Promise<CallOutput<Name>>;

/** One executor for each call there is: a new call does not compile until it has one. */
export type Executors = { [Name in CallName]: Executor<Name> };

/** How to find out whether a call was carried out: by its key, or by what it should have changed. It changes nothing. */
export interface Probe<Name extends CallName> {
  /** What came of it; null where there is no trace of it. Throws where nothing can be said. */
  look: (input: CallInput<Name>, scope: LookScope) => Promise<CallOutput<Name> | null>;
  /** For so long after an attempt has ended here, what it did there may still come to show. */
  lagMs: number;
}

/** Probes of the calls that have one; a call in doubt that has none is for a person to find out about. */
export type Probes = { [Name in CallName]?: Probe<Name> };
