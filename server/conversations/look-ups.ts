import { calls } from "#flows/effects.ts";
import type { Json } from "#flows/json.ts";
import type { Incoming, Conversation as State, Turn } from "#flows/turn.ts";
import { type Attempt, attemptOnce } from "./attempt.ts";
import type { Conversation } from "./conversation.ts";
import { freshly } from "./effects.ts";
import type { Runtime } from "./runtime.ts";
import type { NewCall } from "./turn.store.ts";
import { newCalls } from "./turn-write.ts";
import { within } from "./within.ts";

/** First attempts that were begun ahead of their turn's commit, by the keys of their calls. */
export type Ahead = ReadonlyMap<string, Promise<Attempt>>;

type Made = Extract<Turn, { ok: true }>;

/** A step of the flow from a state, with the machine and the world of the turn that is being made. */
export type Make = (state: State, incoming: Incoming) => Turn;

/** A turn as it is to be written. */
export interface Whole {
  made: Made;
  /** The calls of it that were begun, those that have ended among them. */
  ahead?: Ahead;
  /** What those that have ended gave, by their keys. */
  ended?: ReadonlyMap<string, Json>;
}

/** A shop that is at hand has answered by then. For one that is not nobody waits longer: its answer is the next turn. */
const patienceMs = 50;

/** A turn that looks up more than that is written in parts, whatever the flow does next. */
const most = 8;

/**
 * A turn with all that its look-ups tell at once. They are begun before anything is written; what is back in time, and
 * what the flow makes of it, is one turn with what asked for it, and all else goes on once that stands.
 */
export async function withLookUps(
  runtime: Runtime,
  before: Conversation,
  { made, make }: { made: Made; make: Make },
): Promise<Whole> {
  if (!made.entries.some(({ kind }) => kind === "asked")) return { made };
  const ahead = new Map<string, Promise<Attempt>>();
  const ended = new Map<string, Json>();
  const until = performance.now() + patienceMs;
  let whole = made;
  for (;;) {
    const after = { ...before, state: whole.conversation };
    const asked = newCalls(after, whole.entries).filter(({ key }) => !ended.has(key));
    for (const call of asked) beginAhead(runtime, after, { call, ahead });
    const [call] = asked;
    if (!call || asked.length > 1 || ended.size === most || whole.quiet !== null) break;
    const output = await outputBy(until, ahead.get(call.key));
    const next = output === undefined ? null : goneOn(runtime, before, { whole, call, output, make });
    if (output === undefined || !next) break;
    ended.set(call.key, output);
    whole = next;
  }
  return { made: whole, ahead, ended };
}

/** What an attempt gives, if it does so in time. */
async function outputBy(until: number, attempt: Promise<Attempt> | undefined): Promise<Json | undefined> {
  const leftMs = until - performance.now();
  if (!attempt || leftMs <= 0) return;
  const made = await within(leftMs, () => attempt).catch(() => null);
  return made?.is === "done" ? made.output : undefined;
}

interface Beginning {
  call: NewCall;
  ahead: Map<string, Promise<Attempt>>;
}

/** Begins what may be begun before its turn is written. What comes of it counts only once the turn stands. */
function beginAhead(runtime: Runtime, conversation: Conversation, { call, ahead }: Beginning): void {
  if (!calls[call.name].ahead || ahead.has(call.key)) return;
  const { success, data } = calls[call.name].input.safeParse(call.input);
  if (!success) return;
  const attempt = attemptOnce(runtime, conversation, freshly(call), data);
  attempt.catch(() => {}); // whoever performs the call hears of it; where the turn was not written, nobody does
  ahead.set(call.key, attempt);
}

interface Answer {
  whole: Made;
  call: NewCall;
  output: Json;
  make: Make;
}

/** The turn with an answer in it; null where the flow cannot take it, and is told of it by an event of its own. */
function goneOn(runtime: Runtime, { id }: Conversation, { whole, call, output, make }: Answer): Made | null {
  const { call: number, node, name } = call;
  try {
    const next = make(whole.conversation, {
      type: "result",
      call: number,
      node,
      name,
      status: "done",
      output,
    });
    if (!next.ok) return null;
    const entries = [...whole.entries, ...next.entries];
    return { ...next, entries, deadlines: [...whole.deadlines, ...next.deadlines] };
  } catch {
    runtime.tries.end(id);
    return null;
  }
}
