import { type CallInput, type CallName, type CallStatus, calls } from "#flows/effects.ts";
import type { Json } from "#flows/json.ts";
import { advance } from "./advance.ts";
import { readConversation } from "./conversation.store.ts";
import type { Conversation } from "./conversation.ts";
import { markSent, renewLeases, takeOrphans } from "./effect.store.ts";
import { leaseMs, tries } from "./lease.ts";
import type { Runtime } from "./runtime.ts";
import type { NewCall } from "./turn.store.ts";

/** What of a call is needed to make it. */
export type Asked = Pick<NewCall, "key" | "call" | "node" | "name" | "input" | "status">;

/** Performs the calls of a turn just committed, without anybody waiting for them. */
export function performCalls(runtime: Runtime, conversation: Conversation, asked: Asked[]): void {
  for (const call of asked)
    runtime.underway.add(conversation.id, call.key, perform(runtime, conversation, call));
}

/** Gives a sign of life for the calls being made here, and takes over what dead processes left: every second. */
export async function sweepCalls(runtime: Runtime): Promise<number> {
  const mine = runtime.underway.keys;
  if (mine.size > 0) await renewLeases(runtime.db.pool, [...mine], leaseMs);
  const orphans = await takeOrphans(runtime.db.pool, 100, leaseMs);
  for (const orphan of orphans) {
    const conversation = await readConversation(runtime.db.pool, orphan.conversationId);
    if (conversation) runtime.underway.add(conversation.id, orphan.key, adopt(runtime, conversation, orphan));
  }
  return orphans.length;
}

/** A call that may have acted is not made a second time: it ends as unknown. */
function adopt(runtime: Runtime, conversation: Conversation, call: Asked): Promise<void> {
  const mayHaveActed = call.status === "sent" && calls[call.name].retry === "never blind";
  if (!mayHaveActed) return perform(runtime, conversation, { ...call, status: "pending" });
  const reason = "The server stopped while this was under way, so nobody knows whether it happened.";
  return guarded(runtime, call, () => answer(runtime, conversation, call, { status: "unknown", reason }));
}

function perform(runtime: Runtime, conversation: Conversation, call: Asked): Promise<void> {
  return guarded(runtime, call, async () => {
    if (call.status === "pending" && (await markSent(runtime.db.pool, call.key, leaseMs)) !== "sent") return;
    await answer(runtime, conversation, call, await make(runtime, conversation, call));
  });
}

/** Whatever goes wrong is reported; the row keeps its lease, so the sweep comes back to it. */
async function guarded(runtime: Runtime, call: Asked, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    runtime.report(error, `call ${call.key}`);
  }
}

interface Answer {
  status: CallStatus;
  output?: Json;
  reason?: string;
}

async function answer(runtime: Runtime, { id }: Conversation, call: Asked, result: Answer): Promise<void> {
  const { call: number, node, name } = call;
  await advance(runtime, id, {
    eventId: `call:${number}`,
    incoming: { type: "result", call: number, node, name, ...result },
    answers: call.key,
  });
}

async function make(runtime: Runtime, conversation: Conversation, call: Asked): Promise<Answer> {
  const { retry, input } = calls[call.name];
  const parsed = input.safeParse(call.input);
  if (!parsed.success) return { status: "failed", reason: `Its input does not fit: ${parsed.error.message}` };
  const mayRepeat = retry !== "never blind";
  for (let attempt = 1; ; attempt++) {
    try {
      return { status: "done", output: await attemptOnce(runtime, conversation, call, parsed.data) };
    } catch (error) {
      if (mayRepeat && attempt < tries) {
        await pause(attempt);
        continue;
      }
      const reason = error instanceof Error ? error.message : String(error);
      return { status: retry === "natural" ? "failed" : "unknown", reason };
    }
  }
}

/** One attempt, ended by the call's own time-out even if the executor forgets its signal. */
async function attemptOnce(
  runtime: Runtime,
  conversation: Conversation,
  call: Asked,
  input: unknown,
): Promise<Json> {
  const { timeoutMs, output } = calls[call.name];
  const signal = AbortSignal.timeout(timeoutMs);
  const scope = { conversation, key: call.key, signal, now: runtime.now() };
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(new Error(`No answer within ${timeoutMs / 1000} s.`)), {
      once: true,
    });
  });
  // The name picks executor and input together, which the type of the record cannot say.
  const execute = runtime.executors[call.name] as (input: unknown, at: typeof scope) => Promise<unknown>;
  return output.parse(await Promise.race([execute(input as CallInput<CallName>, scope), late])) as Json;
}

/** Full jitter, so that many retries do not come at once. */
function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 100 * 2 ** attempt));
}
