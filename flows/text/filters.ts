import type { Json } from "../json.ts";
import { currencyOf } from "./currency-of.ts";
import { type Arg, argumentProblem, isDateStyle, isDecimals, isJoint } from "./filter-arguments.ts";
import { formatDate, formatList, formatMoney, formatNumber, formatTime, pluralForm } from "./format.ts";
import { instantOf } from "./instant.ts";
import type { Manner } from "./manner.ts";
import { missing } from "./missing.ts";
import { numberOf } from "./number.ts";

/** Where a filter is applied. */
export interface Applying {
  args: Arg[];
  path: string;
  vars: Record<string, Json>;
  manner: Manner;
}

/** What may follow `|` in a template. */
export interface Filter {
  description: string;
  /** As it is written; held against `exampleVars` it gives `gives`. */
  example: string;
  gives: string;
  /** What is wrong with its arguments, as a sentence; null when nothing is. */
  problem: (args: Arg[]) => string | null;
  /** A value that does not fit comes back as it is. */
  apply: (value: Json, applying: Applying) => Json;
}

/** What the examples of filters are told with. */
export const exampleVars: Record<string, Json> = {
  customer: { name: "Maya Reyes" },
  order: {
    total: 8900,
    currency: "EUR",
    expectedAt: "2026-11-16T09:30:00Z",
    daysLate: 3,
    items: [{ name: "Boots" }, { name: "Laces" }, { name: "Wax" }],
  },
  points: 12500,
};

const filters = {
  date: {
    description:
      "A date: by its weekday, or “short” or “long” with the year. A time zone may follow, such as “Europe/Lisbon”.",
    example: '{{order.expectedAt | date "long"}}',
    gives: "16 November 2026",
    problem: argumentProblem.date,
    apply: (value, { args, manner }) => {
      const style = args.find(isDateStyle) ?? "weekday";
      return dated(value, (at) => formatDate(at, style, zoned(args, value, manner)));
    },
  },
  time: {
    description: "A time of day. A time zone may follow, such as “Europe/Lisbon”.",
    example: '{{order.expectedAt | time "Europe/Madrid"}}',
    gives: "10:30",
    problem: argumentProblem.time,
    // a day alone has no time to tell
    apply: (value, { args, manner }) =>
      isDay(value) ? value : dated(value, (at) => formatTime(at, zoned(args, value, manner))),
  },
  money: {
    description:
      "An amount kept in cents, in the currency of its order or subscription, or in one that follows.",
    example: "{{order.total | money}}",
    gives: "€89.00",
    problem: argumentProblem.money,
    apply: (value, { args, path, vars, manner }) =>
      counted(value, (minor) => formatMoney(minor, String(args[0] ?? currencyOf(path, vars)), manner.locale)),
  },
  number: {
    description: "A number as it is written in the customer's language; how many decimals may follow.",
    example: "{{points | number}}",
    gives: "12,500",
    problem: argumentProblem.number,
    apply: (value, { args, manner }) =>
      counted(value, (number) => formatNumber(number, args.find(isDecimals) ?? null, manner.locale)),
  },
  list: {
    description: "A list with “and”, or “or” if that follows. Of records, their names.",
    example: "{{order.items | list}}",
    gives: "Boots, Laces and Wax",
    problem: argumentProblem.list,
    apply: (value, { args, manner }) =>
      Array.isArray(value) ? formatList(namesOf(value), args.find(isJoint) ?? "and", manner.locale) : value,
  },
  plural: {
    description:
      "A count with its word. Languages with more forms take them in the order zero, one, two, few, many, other.",
    example: '{{order.daysLate | plural "day" "days"}}',
    gives: "3 days",
    problem: argumentProblem.plural,
    apply: (value, { args, manner }) =>
      counted(Array.isArray(value) ? value.length : value, (count) => {
        const word = pluralForm(count, args.map(String), manner.locale);
        return `${formatNumber(count, null, manner.locale)} ${word}`;
      }),
  },
  first: {
    description: "The first word of a text, or the first entry of a list.",
    example: "{{customer.name | first}}",
    gives: "Maya",
    problem: argumentProblem.nothing,
    apply: (value) => {
      if (Array.isArray(value)) return namesOf(value)[0] ?? null;
      return typeof value === "string" ? (value.trim().split(/\s+/)[0] ?? value) : value;
    },
  },
  lower: {
    description: "A text in small letters.",
    example: "{{customer.name | lower}}",
    gives: "maya reyes",
    problem: argumentProblem.nothing,
    apply: (value, { manner }) =>
      typeof value === "string" ? value.toLocaleLowerCase(manner.locale) : value,
  },
  upper: {
    description: "A text in capitals.",
    example: "{{customer.name | upper}}",
    gives: "MAYA REYES",
    problem: argumentProblem.nothing,
    apply: (value, { manner }) =>
      typeof value === "string" ? value.toLocaleUpperCase(manner.locale) : value,
  },
} satisfies Record<string, Filter>;
export type FilterName = keyof typeof filters;

export function filterOf(name: string): Filter | null {
  return Object.hasOwn(filters, name) ? filters[name as FilterName] : null;
}

/** All filters, as a picker shows them. */
export const filterList = Object.entries(filters).map(([name, { description, example, gives }]) => ({
  name,
  description,
  example,
  gives,
}));

/** What the entries of a list are called; entries without a name are left out. */
export function namesOf(list: Json[]): string[] {
  return list.flatMap((item) => {
    const name =
      item !== null && typeof item === "object" && Object.hasOwn(item, "name")
        ? (item as Record<string, Json>).name
        : item;
    return missing(name) || typeof name === "object" ? [] : [String(name)];
  });
}

const isDay = (value: Json): boolean => typeof value === "string" && value.length === 10;

/** A day alone is the same day everywhere. */
function zoned(args: Arg[], value: Json, { locale, timeZone }: Manner): Manner {
  const asked = args.find((arg) => !isDateStyle(arg));
  return { locale, timeZone: isDay(value) ? "UTC" : String(asked ?? timeZone) };
}

function dated(value: Json, say: (at: number) => string): Json {
  const at = instantOf(value);
  return at === null ? value : say(at);
}

function counted(value: Json, say: (number: number) => string): Json {
  const number = numberOf(value);
  return Number.isFinite(number) ? say(number) : value;
}
