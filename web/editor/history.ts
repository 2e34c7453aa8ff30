/** A value with its past and future, for undo and redo. */
export interface History<Value> {
  past: Value[];
  present: Value;
  future: Value[];
  /** The run of edits that the last one belongs to, e.g. typing in one field; null when the next edit stands alone. */
  run: string | null;
}

/** Steps kept: a day of editing, and still only references to shared structure. */
const limit = 500;

export function begin<Value>(present: Value): History<Value> {
  return { past: [], present, future: [], run: null };
}

/** Takes an edit; one of the same run as the last replaces it, so that undo takes back a word and not a letter. */
export function commit<Value>(
  history: History<Value>,
  value: Value,
  run: string | null = null,
): History<Value> {
  if (value === history.present) return history;
  const joins = run !== null && run === history.run;
  const past = joins ? history.past : [...history.past, history.present].slice(-limit);
  return { past, present: value, future: [], run };
}

/** Ends a run of edits: the next one is a step of its own. */
export function settle<Value>(history: History<Value>): History<Value> {
  return history.run === null ? history : { ...history, run: null };
}

export function undo<Value>(history: History<Value>): History<Value> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    run: null,
  };
}

export function redo<Value>(history: History<Value>): History<Value> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, run: null };
}
