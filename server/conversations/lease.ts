import { type CallName, calls } from "#flows/effects.ts";

/** Attempts that one process makes of a call that may be repeated. */
export const tries = 2;

/** A lease outlives the call's own time-outs, so that nobody takes over a call that is still being made. */
export function leaseMs(name: CallName): number {
  return calls[name].timeoutMs * tries + 1_000;
}
