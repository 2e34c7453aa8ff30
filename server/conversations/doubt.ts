import type { Act } from "../team/audit.store.ts";
import { type Advanced, advance } from "./advance.ts";
import type { Conversation } from "./conversation.ts";
import { noteLook, readCall, type StoredCall } from "./effect.store.ts";
import type { Answer } from "./effects.ts";
import type { Runtime } from "./runtime.ts";
import { lagOf, lookFor } from "./truth.ts";

/** Once it has been in doubt for so long, no trace of a call means that it did not happen: nothing is under way any more. */
const certainMs = 10 * 60_000;

/** For so long a call in doubt is looked for; from then on it waits for a person. */
const lookingMs = 7 * 24 * 3_600_000;

/** Reads how a call ended that nobody knows the end of. It is never made again, however long ago it was. */
export async function lookAgain(
  runtime: Runtime,
  conversation: Conversation,
  call: StoredCall,
): Promise<void> {
  const lagMs = lagOf(runtime, call);
  const asked = { ...call, counted: true, fenced: false, lost: true };
  const truth = await lookFor(runtime, conversation, asked);
  if (truth.is === "done") {
    await settle(runtime, call, { status: "done", output: truth.output });
    return;
  }
  if (truth.is === "absent" && call.doubtMs >= certainMs + (lagMs ?? 0)) {
    await settle(runtime, call, { status: "failed", reason: "There is no trace of it: it did not happen" });
    return;
  }
  const says = truth.is === "absent" ? "There is no trace of it yet." : truth.reason;
  await noteLook(runtime.db.pool, call.key, { says, goOn: lagMs !== null && call.doubtMs < lookingMs });
}

/** What a process that was merely slow brings of a call, should that have been answered as unknown meanwhile. */
export async function settleLate(
  runtime: Runtime,
  { key, attempts }: Pick<StoredCall, "key" | "attempts">,
  ended: Answer,
): Promise<void> {
  const call = await readCall(runtime.db.pool, key, attempts);
  if (call?.status === "unknown") await settle(runtime, call, ended);
}

/**
 * How a call in doubt really ended, found out by reading or by a person: a turn of its own, so that the log tells it, and
 * once, whoever comes first.
 */
export function settle(
  runtime: Runtime,
  {
    key,
    conversationId,
    call,
    node,
    name,
  }: Pick<StoredCall, "key" | "conversationId" | "call" | "node" | "name">,
  ended: Answer,
  audit?: Act,
): Promise<Advanced> {
  const late = { late: true as const, ...(audit ? { by: audit.actor.name } : {}) };
  return advance(runtime, conversationId, {
    eventId: `settled:${call}`,
    incoming: { type: "result", call, node, name, ...ended, ...late },
    answers: key,
    ...(audit ? { audit } : {}),
  });
}
