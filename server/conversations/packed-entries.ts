import type { Entry } from "#flows/record.ts";
import { type SignalName, type Signals, silent } from "#flows/signals/signal.ts";
import { erased, type Kept, putBack, takeOut } from "./personal.ts";

/**
 * The entries of a turn as its row keeps them. Their places count up to the turn's last, and their instant is the turn's,
 * so neither is written. What is personal stands beside them: of a message's `bodies` its `text` says which one it is, from
 * 1, and of the JSON in `personal` says an entry's `personal` which one tells the rest of it.
 */
export interface PackedEntries {
  entries: object[];
  bodies: string[];
  personal: string[];
}

export function packEntries(entries: Entry[]): PackedEntries {
  const said: Pick<PackedEntries, "bodies" | "personal"> = { bodies: [], personal: [] };
  const packed = entries.map((entry) => {
    const { rest, personal } = takeOut(entry);
    const happening = {
      ...rest,
      ...unwritten,
      ...(personal ? { personal: placeIn(said.personal, JSON.stringify(personal)) } : {}),
    };
    if (entry.kind === "message") return { ...happening, text: placeIn(said.bodies, entry.text) };
    return rest.signals ? { ...happening, signals: packSignals(rest.signals) } : happening;
  });
  return { entries: packed, ...said };
}

/** What is said twice, as by rules that look at the same words, stands once. */
function placeIn(said: string[], one: string): number {
  return said.indexOf(one) + 1 || said.push(one);
}

/** JSON leaves them out, and an entry's form stays what it is, which costs less than to take it apart. */
const unwritten = { seq: undefined, at: undefined };

/** What an entry's row says of it, with its words and what else of it is personal; there is neither once it was erased. */
export interface EntryRow {
  seq: number;
  at: Date;
  data: Kept;
  body: string | null;
  personal: string | null;
}

/** Entries are written by `writeTurns` alone, from values that the compiler has seen. */
export function unpackEntry({ seq, at, data, body, personal }: EntryRow): Entry {
  const signals = data.signals ? { signals: unpackSignals(data.signals) } : {};
  const whole = putBack({ ...data, ...signals }, personal === null ? null : JSON.parse(personal));
  const text = data.kind === "message" ? { text: body ?? erased } : {};
  return { ...whole, ...text, seq, at: at.toISOString() } as Entry;
}

const names = Object.keys(silent) as SignalName[];

/** Without the signals that say nothing, which are most of them. */
function packSignals(signals: Signals): Partial<Signals> {
  const said: Record<string, unknown> = {};
  for (const name of names) if (!isSilent(name, signals)) said[name] = signals[name];
  return said;
}

function isSilent(name: SignalName, signals: Signals): boolean {
  const signal = signals[name];
  const { value, confidence, spans } = signal;
  return (
    value === silent[name] && confidence === 1 && spans.length === 0 && Object.keys(signal).length === plain
  );
}

/** Value, confidence and spans, where a signal tells nothing more. */
const plain = 3;

function unpackSignals(said: Partial<Signals>): Signals {
  const all = names.map((name) => [name, said[name] ?? { value: silent[name], confidence: 1, spans: [] }]);
  // every name has its own type of value, which a list of pairs cannot say
  return Object.fromEntries(all) as unknown as Signals;
}
