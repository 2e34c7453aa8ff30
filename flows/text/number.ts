import type { Json } from "../json.ts";

/** A number, also one written as text; NaN, which no comparison holds for, where there is none. */
export function numberOf(value: Json | undefined): number {
  if (typeof value === "number") return value;
  return typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
}
