import type { Json } from "#flows/json.ts";
import { numberInWords, pathInWords } from "#flows/text/condition-in-words.ts";
import { formatMoney } from "#flows/text/format.ts";
import { moment } from "../ui/time.ts";

/** One thing that a variable holds, as it is told. */
export interface Told {
  path: string;
  label: string;
  value: string;
}

/** A variable in words; of a record its parts. Lists within a record are left to the record's own screen. */
export function variableInWords(variable: string, value: Json): Told[] {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    return [told(variable, value, "EUR")];
  const currency = typeof value.currency === "string" ? value.currency : "EUR";
  return Object.entries(value).flatMap(([key, part = null]) =>
    (part !== null && typeof part === "object") || key === "currency"
      ? []
      : [told(`${variable}.${key}`, part, currency)],
  );
}

function told(path: string, value: Json, currency: string): Told {
  return { path, label: pathInWords(path), value: valueInWords(path, value, currency) };
}

function valueInWords(path: string, value: Json, currency: string): string {
  if (value === null || value === "") return "unknown";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number")
    return amounts.test(path) ? formatMoney(value, currency) : numberInWords(value);
  if (typeof value === "string") return instant.test(value) ? moment(value) : value;
  return Array.isArray(value) ? `${value.length} entries` : "a record";
}

/** Kept in minor units. */
const amounts = /\.(total|refunded)$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
