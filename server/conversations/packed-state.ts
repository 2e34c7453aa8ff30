import { type Context, freshContext } from "#flows/context.ts";
import type { Snapshot } from "#flows/machine.ts";
import { readSnapshot } from "#flows/migrate/snapshot.ts";
import { type HeardMessage, type SignalName, type Signals, silent } from "#flows/signals/signal.ts";
import type { Conversation as State } from "#flows/turn.ts";

/**
 * A machine's state as its row keeps it, written anew by every turn, so as small as can be: of the context, what is not
 * as at the beginning; of the messages heard, the signals' values where they say something. Their spans stand in the
 * log, and no rule looks at those of the past.
 */
export interface PackedState {
  value: Snapshot["value"];
  context: Partial<Omit<Context, "heard">>;
  heard: PackedMessage[];
  held?: PackedMessage[];
  gathering?: true;
}

interface PackedMessage {
  seq: number;
  text: string;
  replies?: string[];
  values: Partial<Record<SignalName, Signals[SignalName]["value"]>>;
  /** Of the intent; 1 where it is not told. */
  sure?: number;
}

/** As JSON, a `PackedState` or null. */
export function packState({ snapshot, held, gathering }: State): string {
  if (!snapshot) return "null";
  const { value, context } = snapshot;
  const packed: { [Name in keyof PackedState]: string } = {
    value: JSON.stringify(value),
    context: JSON.stringify(told(context)),
    heard: packMessages(context.heard),
    ...(held.length > 0 ? { held: packMessages(held) } : {}),
    ...(gathering ? { gathering: "true" } : {}),
  };
  return `{${Object.entries(packed).map(([name, json]) => `"${name}":${json}`)}}`;
}

/** Reads what an earlier build kept, too. */
export function unpackState(packed: PackedState | null): Pick<State, "snapshot" | "held" | "gathering"> {
  if (!packed) return { snapshot: null, held: [], gathering: false };
  const { value, context, heard, held = [], gathering = false } = packed;
  // what was left out, `readSnapshot` knows
  const kept = { ...context, heard: heard.map(unpackMessage) } as Context;
  const snapshot = readSnapshot({ value, context: kept });
  return { snapshot, held: held.map(unpackMessage), gathering };
}

/** A state that this build cannot read is as none: whatever needs it fails, and a person goes on. */
export function unpackIfReadable(packed: PackedState | null): ReturnType<typeof unpackState> {
  try {
    return unpackState(packed);
  } catch {
    return unpackState(null);
  }
}

/** Neither how many nodes this turn has entered, what it asked for nor the world it was in matters to the next. */
const untold = ["heard", "steps", "emitted", "world"];

/** Also what another build remembers and this one does not know: both may have a conversation by turns. */
function told(context: Context): object {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(context))
    if (!untold.includes(name) && saysSomething(name, value)) kept[name] = value;
  return kept;
}

function saysSomething(name: string, value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.keys(value).length > 0;
  return value !== freshContext[name as keyof Context];
}

const signalNames = Object.keys(silent) as SignalName[];

// a message stays among those heard for some turns
const packedBefore = new WeakMap<HeardMessage, string>();

function packMessages(messages: HeardMessage[]): string {
  return `[${messages.map(packMessage).join(",")}]`;
}

function packMessage(message: HeardMessage): string {
  const known = packedBefore.get(message);
  if (known) return known;
  const packed = JSON.stringify(packedOf(message));
  packedBefore.set(message, packed);
  return packed;
}

function packedOf({ seq, text, replies, signals }: HeardMessage): PackedMessage {
  const said = signalNames.filter((name) => signals[name].value !== silent[name]);
  const values = Object.fromEntries(said.map((name) => [name, signals[name].value]));
  const { value, confidence } = signals.intent;
  return {
    seq,
    text,
    ...(replies ? { replies } : {}),
    values,
    ...(value === silent.intent || confidence === 1 ? {} : { sure: confidence }),
  };
}

function unpackMessage({ seq, text, replies, values, sure = 1 }: PackedMessage): HeardMessage {
  const signals = signalNames.map((name) => [
    name,
    { value: values[name] ?? silent[name], confidence: name === "intent" ? sure : 1, spans: [] },
  ]);
  // Every name of `silent` has its own type of value, which a list of pairs cannot say.
  return {
    seq,
    text,
    ...(replies ? { replies } : {}),
    signals: Object.fromEntries(signals) as unknown as Signals,
  };
}
