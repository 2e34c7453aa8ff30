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
}

export type Executor<Name extends CallName> = (
  input: CallInput<Name>,
  scope: CallScope,
) => Promise<CallOutput<Name>>;

/** One executor for each call there is: a new call does not compile until it has one. */
export type Executors = { [Name in CallName]: Executor<Name> };
