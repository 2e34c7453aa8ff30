import { z } from "zod";

/** What a path holds, as far as comparisons and filters care. */
export type PathType =
  | "text"
  | "number"
  /** Minor units, in the currency of its record. */
  | "money"
  | "yes or no"
  /** ISO 8601. */
  | "instant"
  | "list"
  /** One of a few texts. */
  | "choice"
  | "intent"
  | "emotion"
  /** Something with parts, which are read one by one. */
  | "record"
  | "anything";

export interface Typed {
  type: PathType;
  /** All that it can be, where that is a few things. */
  values?: readonly string[];
}

/** The part of a list that stands for each of its entries in the paths of `typesOf`. */
export const entry = "*";

/**
 * The types of a record's parts by their paths: `status`, `items`, `items.*.price`. A text whose name ends in “At” or
 * “Until” is an instant, and what a record with a currency calls a price or a sum is money: zod tells neither.
 */
export function typesOf(record: z.ZodObject): Record<string, Typed> {
  return Object.fromEntries(partsOf(record, "currency" in record.shape));
}

function partsOf(record: z.ZodObject, priced: boolean): [string, Typed][] {
  return Object.entries(record.shape).flatMap(([name, part]) => {
    const bare = unwrapped(part);
    const own: [string, Typed] = [name, typed(name, bare, priced)];
    const inner = bare instanceof z.ZodArray ? unwrapped(bare.element) : bare;
    if (!(inner instanceof z.ZodObject)) return [own];
    const under = bare === inner ? name : `${name}.${entry}`;
    const parts = partsOf(inner, priced || "currency" in inner.shape);
    return [own, ...parts.map(([path, type]): [string, Typed] => [`${under}.${path}`, type])];
  });
}

function typed(name: string, part: z.core.$ZodType, priced: boolean): Typed {
  if (part instanceof z.ZodEnum) return { type: "choice", values: part.options.map(String) };
  if (part instanceof z.ZodString) return { type: /(?:At|Until)$/.test(name) ? "instant" : "text" };
  if (part instanceof z.ZodNumber) return { type: priced && sums.test(name) ? "money" : "number" };
  if (part instanceof z.ZodBoolean) return { type: "yes or no" };
  if (part instanceof z.ZodArray) return { type: "list" };
  return { type: part instanceof z.ZodObject ? "record" : "anything" };
}

const sums = /^(?:total|subtotal|price|amount|refunded|paid)$/;

function unwrapped(part: z.core.$ZodType): z.core.$ZodType {
  return part instanceof z.ZodNullable || part instanceof z.ZodOptional ? unwrapped(part.unwrap()) : part;
}
