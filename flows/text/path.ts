import type { Json } from "../json.ts";

/** Reads `order.items.0.name` from a value by own properties only; null where there is nothing. */
export function readPath(value: Json, path: string): Json {
  let found: Json = value;
  for (const key of path.split(".")) {
    if (found === null || typeof found !== "object" || !Object.hasOwn(found, key)) return null;
    found = (found as Record<string, Json>)[key] ?? null;
  }
  return found;
}
