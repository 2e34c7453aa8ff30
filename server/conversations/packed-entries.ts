import type { Entry } from "#flows/record.ts";
import { type SignalName, type Signals, silent } from "#flows/signals/signal.ts";
import { erased, type Kept, putBack, takeOut } from "./personal.ts";

/**
 * The entries of a turn as its row keeps them. Their places count up to the turn's last, and their instant is the turn's,
 * so neither is written. What is personal stands in the turn's `bodies`: a message's `text` says which one it is, from 1,
 * and `personal` says where the rest of an entry is, as JSON.
 */
export interface PackedEntries {
  entries: object[];
  bodies: string[];
}

export function packEntries(entries: Entry[]): PackedEntries {
  const bodies: string[] = [];
  // what is said twice, as by rules that look at the same words, stands once
  const placeOf = (body: string) => bodies.indexOf(body) + 1 || bodies.push(body);
  const packed = entries.map((entry) => {
    const { rest, personal } = takeOut(entry);
    const happening = {
      ...rest,
      ...unwritten,
      ...(personal ? { personal: placeOf(JSON.stringify(personal)) } : {}),
    };
    if (entry.kind === "message") return { ...happening, text: placeOf(entry.text) };
    if (entry.kind === "signals") return { ...happening, signals: packSignals(entry.signals) };
    return happening;
  });
  return { entries: packed, bodies };
}

/** JSON leaves them out, and an entry's form stays what it is, which costs less than to take it apart. */
const unwritten = { seq: undefined, at: undefined };

/** What an entry's row says of it, with its words and what else of it is personal; there is neither once it was erased. */
export interface EntryRow {
  seq: number;
  at: Date;
  data: Kept & { signals?: Partial<Signals> };
  body: string | null;
  personal: string | null;
}

/** Entries are written by `writeTurns` alone, from values that the compiler has seen. */
export function unpackEntry({ seq, at, data, body, personal }: EntryRow): Entry {
  const whole = putBack(data, personal === null ? null : JSON.parse(personal));
  const text = data.kind === "message" ? { text: body ?? erased } : {};
  const signals = data.kind === "signals" ? { signals: unpackSignals(data.signals ?? {}) } : {};
  return { ...whole, ...text, ...signals, seq, at: at.toISOString() } as Entry;
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
