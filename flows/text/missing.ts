import type { Json } from "../json.ts";

/** Whether there is nothing to show or to compare: no value, an empty text or an empty list. */
export function missing(value: Json | undefined): value is null | undefined | "" | never[] {
  return (
    value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)
  );
}
