import { british, type Manner } from "./manner.ts";
import { remembered } from "./remembered.ts";

/** 8900, "EUR" → “€89.00”: minor units, of which a currency has two, three or none. */
export function formatMoney(minor: number, currency: string, locale = british): string {
  if (!/^[A-Za-z]{3}$/.test(currency)) return `${formatNumber(minor / 100, 2, locale)} ${currency}`.trim();
  const format = amounts(locale, currency);
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

export const dateStyles = {
  weekday: { weekday: "long", day: "numeric", month: "long" },
  short: { dateStyle: "medium" },
  long: { dateStyle: "long" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DateStyle = keyof typeof dateStyles;

/** “Monday 16 November”, “16 Nov 2026” or “16 November 2026”. `at` is in milliseconds since 1970. */
export function formatDate(at: number, style: DateStyle, { locale, timeZone }: Manner): string {
  const said = dates(locale, style, timeZone).format(at);
  return locale === british ? said.replace(",", "") : said;
}

/** “14:30”. */
export function formatTime(at: number, { locale, timeZone }: Manner): string {
  return dates(locale, "time", timeZone).format(at);
}

/** 1234.5 → “1,234.5”; with a number of decimals exactly so many. */
export function formatNumber(value: number, decimals: number | null, locale = british): string {
  return numbers(locale, String(decimals ?? "")).format(value);
}

/** “a, b and c”. */
export function formatList(items: string[], kind: "and" | "or", locale = british): string {
  return lists(locale, kind).format(items);
}

/**
 * Which of the forms a count takes. They stand in CLDR's order (zero, one, two, few, many, other), as many as the
 * language has; where fewer are given, the last one stands for the rest.
 */
export function pluralForm(count: number, forms: string[], locale = british): string {
  const rules = plurals(locale);
  const known = rules.resolvedOptions().pluralCategories;
  const place = categories.filter((category) => known.includes(category)).indexOf(rules.select(count));
  return forms[Math.min(place, forms.length - 1)] ?? "";
}

const categories: Intl.LDMLPluralRule[] = ["zero", "one", "two", "few", "many", "other"];

const amounts = remembered(
  (locale: string, currency: string) => new Intl.NumberFormat(locale, { style: "currency", currency }),
);
const dates = remembered(
  (locale: string, style: DateStyle | "time", timeZone: string) =>
    new Intl.DateTimeFormat(locale, {
      ...(style === "time" ? { timeStyle: "short" as const } : dateStyles[style]),
      timeZone,
    }),
);
const numbers = remembered((locale: string, decimals: string) => {
  const exactly = { minimumFractionDigits: Number(decimals), maximumFractionDigits: Number(decimals) };
  return new Intl.NumberFormat(locale, decimals === "" ? {} : exactly);
});
const lists = remembered(
  (locale: string, kind: "and" | "or") =>
    new Intl.ListFormat(locale, { type: kind === "and" ? "conjunction" : "disjunction" }),
);
const plurals = remembered((locale: string) => new Intl.PluralRules(locale));
