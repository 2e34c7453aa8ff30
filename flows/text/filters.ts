import type { Json } from "../json.ts";

const dateFormat = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  timeZone: "UTC",
});

/** What may follow `|` in a template. A value that does not fit comes back as it is. */
export const filters = {
  /** An instant (ISO 8601) as “Monday 16 November”. */
  date: (value: Json): Json => {
    const at = typeof value === "string" ? Date.parse(value) : Number.NaN;
    return Number.isNaN(at) ? value : dateFormat.format(at).replace(",", "");
  },
  /** Minor units as an amount in the order's currency. */
  money: (value: Json, vars: Record<string, Json>): Json =>
    typeof value === "number" ? formatMoney(value, currencyOf(vars)) : value,
  /** The first word of a name. */
  first: (value: Json): Json => (typeof value === "string" ? (value.trim().split(/\s+/)[0] ?? value) : value),
  lower: (value: Json): Json => (typeof value === "string" ? value.toLowerCase() : value),
};

/** 8900, "EUR" → “€89.00”. */
export function formatMoney(cents: number, currency: string): string {
  return new Intl.NumberFormat("en-GB", { style: "currency", currency }).format(cents / 100);
}

function currencyOf(vars: Record<string, Json>): string {
  const order = vars.order;
  if (
    order !== null &&
    typeof order === "object" &&
    !Array.isArray(order) &&
    typeof order?.currency === "string"
  ) {
    return order.currency;
  }
  return "EUR";
}
