import { type CallInput, type CallName, type CallStatus, calls } from "#flows/effects.ts";
import type { Json } from "#flows/json.ts";
import { advance } from "./advance.ts";
import type { Conversation } from "./conversation.ts";
import { markSent } from "./effect.store.ts";
import { leaseMs, tries } from "./lease.ts";
import { NotSent } from "./not-sent.ts";
import type { Runtime } from "./runtime.ts";
import type { NewCall } from "./turn.store.ts";

/** What of a call is needed to make it. */
export type Asked = Pick<NewCall, "key" | "call" | "node" | "name" | "input" | "status"> & {
  /** How often it had been begun when it was read; none when it is fresh. */
  attempts?: number;
};

/** Performs the calls of a turn just committed, without anybody waiting for them. */
export function performCalls(runtime: Runtime, conversation: Conversation, asked: Asked[]): void {
  for (const call of asked)
    runtime.underway.add(
      conversation.id,
      call.key,
      guarded(runtime, call, perform(runtime, conversation, call)),
    );
}

/** Makes a call and brings its answer, unless somebody else has begun it or the conversation has another owner. */
export async function perform(runtime: Runtime, conversation: Conversation, call: Asked): Promise<void> {
  if (call.status === "pending" && (await markSent(runtime.db.pool, call, leaseMs)) !== "sent") return;
  await answer(runtime, conversation, call, await make(runtime, conversation, call));
}

/** Whatever goes wrong is reported; the row keeps its lease, and once that is over the sweep makes a job of it. */
async function guarded(runtime: Runtime, call: Asked, work: Promise<void>): Promise<void> {
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

export async function answer(
  runtime: Runtime,
  { id }: Conversation,
  call: Asked,
  result: Answer,
): Promise<void> {
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
  // an attempt that was lost, here or in a process that died, may have acted
  let lost = (call.attempts ?? 0) > 0;
  for (let attempt = 1; ; attempt++) {
    try {
      return { status: "done", output: await attemptOnce(runtime, conversation, call, parsed.data) };
    } catch (error) {
      lost ||= !(error instanceof NotSent);
      if ((retry !== "never blind" || !lost) && attempt < tries) {
        await pause(attempt);
        continue;
      }
      const reason = error instanceof Error ? error.message : String(error);
      return { status: retry === "natural" || !lost ? "failed" : "unknown", reason };
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
