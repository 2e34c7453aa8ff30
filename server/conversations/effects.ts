import type { CallStatus } from "#flows/effects.ts";
import type { Json } from "#flows/json.ts";
import { type Advanced, advance } from "./advance.ts";
import type { Attempt } from "./attempt.ts";
import { carryOut } from "./carry-out.ts";
import type { Conversation } from "./conversation.ts";
import { settle, settleLate } from "./doubt.ts";
import type { Ahead } from "./look-ups.ts";
import type { Runtime } from "./runtime.ts";
import type { NewCall } from "./turn.store.ts";
import { untilWritten } from "./until-written.ts";

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
  if (ended) await bring(runtime, conversation, call, ended);
}

/**
 * Brings how a call ended, again until it stands. Where a survivor came first its answer counts; had it to say that nobody
 * knows, what is certain here is told late.
 */
export async function bring(
  runtime: Runtime,
  { id }: Conversation,
  call: Asked,
  { really, certain, ...told }: Ended,
): Promise<void> {
  const brought = await untilWritten(runtime, () => answer(runtime, id, call, told));
  const second = brought.ok && brought.duplicate;
  if (second && certain) await untilWritten(runtime, () => settleLate(runtime, call, told));
  if (!second && really)
    await untilWritten(runtime, () => settle(runtime, { ...call, conversationId: id }, really));
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
}

/** How a call ended for whoever made it. */
export interface Ended extends Answer {
  /** Whether no other attempt at it, whoever made it, can make this untrue. */
  certain?: boolean;
  /** How this very call ended, where the flow goes by what is not known of another one. */
  really?: Answer;
}

function answer(
  runtime: Runtime,
  id: string,
  { key, call, node, name }: Asked,
  result: Answer,
): Promise<Advanced> {
  return advance(runtime, id, {
    eventId: `call:${call}`,
    incoming: { type: "result", call, node, name, ...result },
    answers: key,
  });
}
