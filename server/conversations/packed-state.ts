import type { HeardMessage, SignalName, Signals } from "#flows/signals/signal.ts";
import type { Conversation as State } from "#flows/turn.ts";

type Snapshot = NonNullable<State["snapshot"]>;

/**
 * A machine's state as its row keeps it, written anew by every turn, so as small as can be: of the messages heard, the
 * signals' values where they say something. Their spans stand in the log, and no rule looks at those of the past.
 */
export interface PackedState {
  value: Snapshot["value"];
  context: Omit<Snapshot["context"], "heard">;
  heard: PackedMessage[];
  held?: PackedMessage[];
}

interface PackedMessage {
  seq: number;
  text: string;
  values: Partial<Record<SignalName, Signals[SignalName]["value"]>>;
}

export function packState({ snapshot, held }: State): PackedState | null {
  if (!snapshot) return null;
  const { heard, ...context } = snapshot.context;
  return {
    value: snapshot.value,
    context,
    heard: heard.map(packMessage),
    ...(held.length > 0 ? { held: held.map(packMessage) } : {}),
  };
}

export function unpackState(packed: PackedState | null): Pick<State, "snapshot" | "held"> {
  if (!packed) return { snapshot: null, held: [] };
  const { value, context, heard, held = [] } = packed;
  const snapshot = { value, context: { ...context, heard: heard.map(unpackMessage) } };
  return { snapshot, held: held.map(unpackMessage) };
}

/** What a message is taken for that says nothing in particular. */
const silent: { [Name in SignalName]: Signals[Name]["value"] } = {
  sentiment: 0,
  emotion: "neutral",
  intent: "none",
  wantsHuman: 0,
  loop: 0,
  exception: 0,
  urgency: 0,
  keywords: "",
  settled: 0,
};
const names = Object.keys(silent) as SignalName[];

function packMessage({ seq, text, signals }: HeardMessage): PackedMessage {
  const said = names.filter((name) => signals[name].value !== silent[name]);
  return { seq, text, values: Object.fromEntries(said.map((name) => [name, signals[name].value])) };
}

function unpackMessage({ seq, text, values }: PackedMessage): HeardMessage {
  const signals = names.map((name) => [
    name,
    { value: values[name] ?? silent[name], confidence: 1, spans: [] },
  ]);
  // Every name of `silent` has its own type of value, which a list of pairs cannot say.
  return { seq, text, signals: Object.fromEntries(signals) as unknown as Signals };
}
