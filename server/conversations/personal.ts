import type { Measured, Test } from "#flows/condition.ts";
import type { Json } from "#flows/json.ts";
import type { Because, Entry, Happening } from "#flows/record.ts";
import { type Signals, silent } from "#flows/signals/signal.ts";

type Kind = Happening["kind"];
type Of<K extends Kind> = Extract<Happening, { kind: K }>;

/** What stands where a customer's words were erased on request. */
export const erased = "[erased]";

/**
 * The fields of each kind of entry that may tell who a customer is or repeat what they said, with what stands there once
 * they are erased. The text of a message stands by itself; so do values that a rule measured, and keywords as they were heard.
 */
const whenErased: {
  [K in Kind]: { [Field in Exclude<keyof Of<K>, "kind">]?: Of<K>[Field] | undefined };
} = {
  message: { citations: undefined, choices: undefined },
  signals: {},
  burst: {},
  entered: {},
  left: {},
  set: { value: erased },
  tagged: {},
  asked: { input: {} },
  answered: { output: undefined, reason: undefined },
  handoff: {},
  owner: {},
  acted: { subject: erased, words: erased },
  moved: {},
  closed: {},
};

const personalFields = new Map(
  Object.entries(whenErased).map(([kind, fields]) => [kind, Object.keys(fields)]),
);

/** What is personal in an entry: its fields by name, or the values of those tests of its rule that measured something personal. */
export type Personal = { [field: string]: unknown } | Json[][];

/** An entry without what is personal in it, and that; null where there is nothing. */
export function takeOut(entry: Entry): { rest: Rest; personal: Personal | null } {
  const because = becauseOf(entry);
  if (because) return takeOutOfRule(entry, because);
  if ("signals" in entry) return takeOutOfSignals(entry);
  const fields = personalFields.get(entry.kind)?.filter((field) => field in entry) ?? [];
  if (fields.length === 0) return { rest: entry, personal: null };
  const rest: Rest & Record<string, unknown> = { ...entry };
  const personal: Record<string, unknown> = {};
  for (const field of fields) {
    if (rest[field] === null) continue; // that there is nothing tells nothing
    personal[field] = rest[field];
    rest[field] = undefined;
  }
  return { rest, personal: Object.keys(personal).length > 0 ? personal : null };
}

/** Of an entry; its signals in full. */
interface Rest {
  kind: Kind;
  signals?: Signals;
}

/** The entry whole again; where `personal` was taken out and is erased, as it then stands. */
export function putBack({ personal: place, ...rest }: Kept, personal: Personal | null): object {
  const because = becauseOf(rest);
  if (because) return withBecause(rest, ruleWhole(because, Array.isArray(personal) ? personal : []));
  if (place === undefined) return rest;
  if (rest.signals) return { ...rest, signals: withKeywords(rest.signals, personal) };
  return { ...rest, ...(personal ?? whenErased[rest.kind]) };
}

/** An entry without what is personal in it. */
export interface Kept {
  kind: Kind;
  /** Where that is, if there was any. */
  personal?: number;
  because?: KeptBecause;
  cause?: { because?: KeptBecause };
  signals?: Partial<Signals>;
}

/** Without what the rule tells, and without values that are personal. */
interface KeptBecause extends Pick<Because, "rule" | "holds"> {
  measured: (Omit<Measured, "test" | "values"> & Partial<Measured>)[];
}

function becauseOf<Rule>(entry: {
  kind: Kind;
  because?: Rule;
  cause?: { because?: Rule };
}): Rule | undefined {
  return entry.because ?? entry.cause?.because;
}

function withBecause<Told extends { kind: Kind; because?: unknown; cause?: object }>(
  entry: Told,
  because: object,
): Told {
  return entry.cause ? { ...entry, cause: { ...entry.cause, because } } : { ...entry, because };
}

/** All that a signal tells is a number or a name but for the words that were listened for, as the customer wrote them. */
function takeOutOfSignals(entry: Extract<Entry, { signals: Signals }>): ReturnType<typeof takeOut> {
  const { keywords } = entry.signals;
  if (keywords.value === silent.keywords) return { rest: entry, personal: null };
  const signals = { ...entry.signals, keywords: { ...keywords, value: silent.keywords } };
  return { rest: { ...entry, signals }, personal: { keywords: keywords.value } };
}

function withKeywords(signals: Partial<Signals>, personal: Personal | null): object {
  const value = personal && "keywords" in personal ? personal.keywords : erased;
  return { ...signals, keywords: { ...signals.keywords, value } };
}

/** How often a node was entered, and signals as above; what else a test reads may be anything that is known of a customer. */
function isPersonal({ left }: Test): boolean {
  return !/^(?:visits(?:\.|$)|signals\.(?!keywords$))/.test(left);
}

function takeOutOfRule(entry: Entry, { rule, holds, measured }: Because): ReturnType<typeof takeOut> {
  const personal: Json[][] = [];
  const kept = measured.map(({ test, values, ...one }, index) => {
    const told = test === rule.tests[index] ? one : { test, ...one };
    if (!isPersonal(test)) return { ...told, values };
    personal.push(values);
    return told;
  });
  return {
    rest: withBecause(entry, { rule, holds, measured: kept }),
    personal: personal.length > 0 ? personal : null,
  };
}

function ruleWhole({ rule, holds, measured }: KeptBecause, personal: Json[][]): object {
  const values = personal.values();
  const whole = measured.map((one, index) => ({
    test: rule.tests[index],
    ...one,
    values: one.values ?? values.next().value ?? [erased],
  }));
  return { rule, holds, measured: whole };
}
