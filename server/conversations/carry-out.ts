import { setTimeout as sleep } from "node:timers/promises";
import { calls } from "#flows/effects.ts";
import { attemptOnce, type Failure } from "./attempt.ts";
import { backoffMs } from "./backoff.ts";
import type { Conversation } from "./conversation.ts";
import type { Asked, Ended } from "./effects.ts";
import { longestWaitMs, tries } from "./lease.ts";
import { type Next, repeat } from "./repeat.ts";
import type { Runtime } from "./runtime.ts";
import { lagOf, lookFor } from "./truth.ts";

/**
 * Makes a call until it has come to an end: again as its kind allows, after waits that grow, and never once a person has
 * the conversation. Null where somebody else has begun it meanwhile: then the answer is theirs.
 */
export async function carryOut(
  runtime: Runtime,
  conversation: Conversation,
  asked: Asked,
): Promise<Ended | null> {
  const { retry, input } = calls[asked.name];
  const parsed = input.safeParse(asked.input);
  if (!parsed.success) return { status: "failed", reason: `Its input does not fit: ${parsed.error.message}` };
  let call = asked;
  let reason = lostReason;
  for (let attempt = 1; ; attempt++) {
    const next = call.lost ? await afterLoss(runtime, conversation, call) : "again";
    if (next === "doubt") return endInDoubt(runtime, conversation, call, reason);
    if (next !== "again") return { status: "done", output: next.output, certain: true };
    const made = await (call.begun ?? attemptOnce(runtime, conversation, call, parsed.data));
    if (made.is === "taken") return null;
    if (made.is === "asked before")
      return call.lost ? endInDoubt(runtime, conversation, call, reason) : askedBefore;
    if (made.is === "done") return { status: "done", output: made.output, certain: true };
    call = afterAttempt(call, made.lost);
    reason = made.reason;
    const waitMs = backoffMs(attempt, made.afterMs);
    if (!made.again || attempt >= tries || waitMs > longestWaitMs) {
      if (!call.lost || retry === "natural") return ended(call, made);
      return endInDoubt(
        runtime,
        conversation,
        call,
        attempt > 1 ? `Tried ${attempt} times: ${reason}` : reason,
      );
    }
    await sleep(waitMs);
  }
}

export const lostReason = "The server stopped while this was under way, so nobody knows whether it happened.";

/** For the flow nobody knows whether it was done; people have the other call's doubt alone to find out about. */
const askedBefore: Ended = {
  status: "unknown",
  reason:
    "The same was asked for before, and nobody knows yet whether it was done, so it was not sent again.",
  really: { status: "failed", reason: "Not sent again, as the same was asked for before" },
};

/** A call in doubt is looked up at once. That there is no trace of it says little so early: only what is found counts. */
export async function endInDoubt(
  runtime: Runtime,
  conversation: Conversation,
  call: Asked,
  reason: string,
): Promise<Ended> {
  const truth = await lookFor(runtime, conversation, call);
  return truth.is === "done"
    ? { status: "done", output: truth.output, certain: true }
    : { status: "unknown", reason };
}

function afterLoss(runtime: Runtime, conversation: Conversation, call: Asked): Promise<Next> {
  return repeat[calls[call.name].retry]({
    ageMs: call.ageMs,
    lagMs: lagOf(runtime, call),
    look: () => lookFor(runtime, conversation, call),
  });
}

/** The first attempt is counted with its fence, or was before; each one after it is checked against the fence anew. */
function afterAttempt({ begun: _, ...call }: Asked, lost: boolean): Asked {
  return {
    ...call,
    attempts: Math.max(1, call.attempts),
    counted: true,
    fenced: false,
    lost: call.lost || lost,
  };
}

/** That this attempt did nothing is certain; that none did, only where whoever takes over a call marked as sent makes none. */
function ended({ name }: Asked, { instead, reason, marked }: Failure): Ended {
  const certain = marked && calls[name].retry === "never blind";
  return instead === undefined
    ? { status: "failed", reason, certain }
    : { status: "done", output: instead, certain };
}
