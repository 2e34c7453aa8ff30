import type { CallStatus } from "#flows/effects.ts";
import type { Json } from "#flows/json.ts";
import { advance } from "./advance.ts";
import type { Attempt } from "./attempt.ts";
import { carryOut } from "./carry-out.ts";
import type { Conversation } from "./conversation.ts";
import { settle } from "./doubt.ts";
import type { Ahead } from "./look-ups.ts";
import type { Runtime } from "./runtime.ts";
import type { NewCall } from "./turn.store.ts";

/** A call to be made, with what is known of attempts at it. */
export interface Asked extends Pick<NewCall, "key" | "call" | "node" | "name" | "input"> {
  /** How often it has been begun, as its row tells; another number there means that somebody else is at it. */
  attempts: number;
  /** Whether the attempt to come is among them. */
  counted: boolean;
  /** Whether the attempt to come was checked against the fence, by the transaction that wrote it down as sent. */
  fenced: boolean;
  /** Whether an attempt before may have acted without anybody having seen its end. */
  lost: boolean;
  /** Since it was asked for. */
  ageMs: number;
  /** The first attempt, where it was begun already. */
  begun?: Promise<Attempt>;
}

/** Performs the calls of a turn just committed that have not ended in it, without anybody waiting for them. */
export function performCalls(
  runtime: Runtime,
  conversation: Conversation,
  asked: NewCall[],
  ahead?: Ahead,
): void {
  for (const call of asked) {
    if (call.status === "done") continue;
    const begun = ahead?.get(call.key);
    const fresh = begun ? { ...freshly(call), begun } : freshly(call);
    const work = guarded(runtime, fresh, perform(runtime, conversation, fresh));
    runtime.underway.add(conversation.id, call.key, work);
  }
}

export function freshly(call: NewCall): Asked {
  const sent = call.status === "sent";
  return { ...call, attempts: sent ? 1 : 0, counted: sent, fenced: sent, lost: false, ageMs: 0 };
}

/** Makes a call and brings its answer, unless somebody else has begun it. */
export async function perform(runtime: Runtime, conversation: Conversation, call: Asked): Promise<void> {
  const ended = await carryOut(runtime, conversation, call);
  if (!ended) return;
  await answer(runtime, conversation, call, ended);
  if (ended.really) await settle(runtime, { ...call, conversationId: conversation.id }, ended.really);
}

/** Whatever goes wrong is reported; the row keeps its lease, and once that is over the sweep makes a job of it. */
export async function guarded(runtime: Runtime, call: Asked, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    runtime.report(error, `call ${call.key}`);
  }
}

export interface Answer {
  status: CallStatus;
  output?: Json;
  reason?: string;
  /** How this very call ended, where the flow goes by what is not known of another one. */
  really?: Answer;
}

export async function answer(
  runtime: Runtime,
  { id }: Pick<Conversation, "id">,
  call: Pick<Asked, "key" | "call" | "node" | "name">,
  { really: _, ...result }: Answer,
): Promise<void> {
  const { call: number, node, name } = call;
  await advance(runtime, id, {
    eventId: `call:${number}`,
    incoming: { type: "result", call: number, node, name, ...result },
    answers: call.key,
  });
}
