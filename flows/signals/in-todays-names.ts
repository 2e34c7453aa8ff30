import { ownIntentId } from "./intents.ts";

/** An intent by its id, and what it is called today. */
export interface IntentName {
  id: string;
  label: string;
}

/**
 * The same value for people to read, with the workspace's own intents under the names that they have today: who tells of an
 * intent tells what it was called first, and needs no list for it. Not for machines: these are no ids.
 */
export function inTodaysNames<Value>(value: Value, own: readonly IntentName[]): Value {
  const renamed = new Map(
    own.map(({ id, label }) => [id, ownIntentId(label)] as const).filter(([id, today]) => id !== today),
  );
  return renamed.size === 0 ? value : (renamedIn(value, renamed) as Value);
}

function renamedIn(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return renamed.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => renamedIn(one, renamed));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamedIn(one, renamed)]));
}
