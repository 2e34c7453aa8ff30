import { type DateStyle, dateStyles } from "./format.ts";
import { isTimeZone } from "./manner.ts";

/** What follows a filter's name: a text in quotes, or a number. */
export type Arg = string | number;

export const isDateStyle = (arg: Arg): arg is DateStyle => Object.hasOwn(dateStyles, arg);
export const isJoint = (arg: Arg): arg is "and" | "or" => arg === "and" || arg === "or";
export const isDecimals = (arg: Arg): arg is number =>
  typeof arg === "number" && [0, 1, 2, 3, 4, 5, 6].includes(arg);

/** What is wrong with what follows a filter, as a sentence; null when nothing is. */
export const argumentProblem = {
  nothing: (args: Arg[]) => tooMany(args, 0),
  date: (args: Arg[]) => {
    const zones = args.filter((arg) => !isDateStyle(arg));
    if (args.length - zones.length > 1) return "Write “short” or “long”, not both.";
    return tooMany(zones, 1) ?? zoneProblem(zones);
  },
  time: (args: Arg[]) => tooMany(args, 1) ?? zoneProblem(args),
  money: (args: Arg[]) => tooMany(args, 1) ?? currencyProblem(args),
  number: (args: Arg[]) =>
    tooMany(args, 1) ?? (args.every(isDecimals) ? null : "After “number” comes how many decimals, 0 to 6."),
  list: (args: Arg[]) =>
    tooMany(args, 1) ?? (args.every(isJoint) ? null : "After “list” comes “and” or “or”, in quotes."),
  plural: (args: Arg[]) =>
    args.length > 0 && args.length <= 6 && args.every((arg) => typeof arg === "string")
      ? null
      : 'After “plural” come the forms of the word, such as plural "day" "days".',
};

function tooMany(args: Arg[], most: number): string | null {
  if (args.length <= most) return null;
  return most === 0
    ? "Nothing follows this filter."
    : `Only one of “${args.join("” and “")}” may stand here.`;
}

function zoneProblem([zone]: Arg[]): string | null {
  if (zone === undefined || isTimeZone(String(zone))) return null;
  return `“${zone}” is not a time zone: write one like "Europe/Lisbon".`;
}

function currencyProblem([currency]: Arg[]): string | null {
  if (currency === undefined || Intl.supportedValuesOf("currency").includes(String(currency).toUpperCase()))
    return null;
  return `“${currency}” is not a currency: write one like "EUR".`;
}
