import { type CallInput, type CallName, calls } from "#flows/effects.ts";
import type { Json } from "#flows/json.ts";
import { isAiling } from "../connectors/connector-of.ts";
import type { Pass } from "../connectors/gate.ts";
import type { Conversation } from "./conversation.ts";
import { markSent } from "./effect.store.ts";
import type { Asked } from "./effects.ts";
import type { CallScope } from "./executor.ts";
import { leaseMs } from "./lease.ts";
import { NotSent } from "./not-sent.ts";
import type { Runtime } from "./runtime.ts";
import { within } from "./within.ts";

export type Attempt =
  | { is: "done"; output: Json }
  /** Somebody else has begun the call. */
  | { is: "taken" }
  /** Not sent: the same was asked for before, and may have been done. */
  | { is: "asked before" }
  | ({ is: "failed" } & Failure);

export interface Failure {
  reason: string;
  /** Whether it may have acted all the same. */
  lost: boolean;
  /** Whether the call had been marked as sent before. */
  marked: boolean;
  /** Whether another attempt may end better, and how long whoever was asked wants to be left alone before. */
  again: boolean;
  afterMs: number | null;
  /** What the call gives when it is not tried again, instead of having failed. */
  instead: Json | undefined;
}

/** One attempt: let through by the system's gate, checked against the fence, and over within the call's time. */
export async function attemptOnce(
  runtime: Runtime,
  conversation: Conversation,
  call: Asked,
  input: unknown,
): Promise<Attempt> {
  const { timeoutMs, retry } = calls[call.name];
  const { name, input: raw } = call;
  const asked = performance.now();
  let pass: Pass;
  try {
    pass = await runtime.gate(conversation.workspaceId, { name, input: raw, waitMs: timeoutMs, timeoutMs });
  } catch (error) {
    if (error instanceof NotSent) return failed(error, { marked: false });
    throw error;
  }
  const over: Pass = (...how) => pass(...how).catch((error) => runtime.report(error, `call ${call.key}`));
  const marking = { leaseMs, acts: retry !== "natural" };
  // who has waited may have been overtaken by a person since; a look-up that its turn waits for has no row to look at yet
  const waited = performance.now() - asked > atOnceMs && !calls[name].ahead;
  const fence = call.fenced && !waited ? "sent" : await markSent(runtime.db.pool, call, marking).catch(leave);
  if (fence === "sent") return send(runtime, conversation, call, input, over);
  await over();
  return fence === "fenced"
    ? failed(new NotSent(fencedReason, { again: false }), { marked: false })
    : { is: fence };

  /** The place at the system is given back by whoever does not come to ask it. */
  async function leave(error: unknown): Promise<never> {
    await over();
    throw error;
  }
}

/** In less than that a gate has let through whoever found a place. */
const atOnceMs = 50;

const fencedReason = "Not done: a person has taken the conversation over.";

async function send(
  runtime: Runtime,
  conversation: Conversation,
  call: Asked,
  input: unknown,
  over: Pass,
): Promise<Attempt> {
  const { name, key } = call;
  const { timeoutMs, output } = calls[name];
  // The name picks executor and input together, which the type of the record cannot say.
  const execute = runtime.executors[name] as (input: unknown, at: CallScope) => Promise<unknown>;
  const wanted: { restMs: number | null } = { restMs: null };
  const rest = (forMs: number) => {
    wanted.restMs = forMs;
  };
  try {
    const answered = await within(timeoutMs, (signal) =>
      execute(input as CallInput<CallName>, { conversation, key, signal, now: runtime.now(), rest }),
    );
    const told = output.parse(answered) as Json;
    await over(isAiling(call, told) ? "it answered with an error" : null, wanted.restMs);
    return { is: "done", output: told };
  } catch (error) {
    const restMs = (error instanceof NotSent ? error.afterMs : null) ?? wanted.restMs;
    const ailing = error instanceof NotSent && !error.ailing ? undefined : reasonOf(error);
    await over(ailing, restMs);
    return failed(error, { marked: true });
  }
}

function failed(error: unknown, { marked }: Pick<Failure, "marked">): Attempt {
  const lost = !(error instanceof NotSent);
  const { again, afterMs, instead } = lost ? { again: true, afterMs: null, instead: undefined } : error;
  return { is: "failed", reason: reasonOf(error), lost, marked, again, afterMs, instead };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
