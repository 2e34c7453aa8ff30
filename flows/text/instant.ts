import type { Json } from "../json.ts";

/**
 * An ISO 8601 instant in milliseconds since 1970, or null. A day alone is its midnight, and a time without a zone is UTC,
 * so that the answer is the same on every machine.
 */
export function instantOf(value: Json | undefined): number | null {
  if (typeof value !== "string" || !iso.test(value)) return null;
  const at = Date.parse(value.length > 10 && !zoned.test(value) ? `${value}Z` : value);
  return Number.isNaN(at) ? null : at;
}

export const dayMs = 86_400_000;

const iso = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?$/;
const zoned = /(?:Z|[+-]\d\d:\d\d)$/;
