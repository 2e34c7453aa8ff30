import { nearest } from "../check/nearest.ts";
import type { Arg } from "./filter-arguments.ts";
import { filterList, filterOf } from "./filters.ts";
import { braces, isDigit, isLetter, isQuote, isSpace, type Scanner } from "./scanner.ts";

/** A filter as it stands in a place. */
export interface Applied {
  name: string;
  args: Arg[];
}

/** A place that a variable fills. */
export interface Place {
  path: string;
  filters: Applied[];
  fallback: string | null;
  /** Offset of “{{” in the template. */
  at: number;
  /** Up to the end of “}}”. */
  length: number;
}

/** What is wrong, and where in the template: offset and length in UTF-16 units. */
export interface TemplateProblem {
  at: number;
  length: number;
  message: string;
}

/** Filters one after the other; more has no use and would cost time. */
const filterLimit = 8;

/** Reads what stands between “{{” and “}}”, with the scanner behind “{{” at first and behind “}}” when all is well. */
export function parsePlace(scan: Scanner): Place | { text: string } | TemplateProblem {
  const at = scan.at - 2;
  scan.take(isSpace);
  if (isQuote(scan.unit)) return literal(scan);
  const path = takePath(scan);
  if (typeof path !== "string") return path;
  const place: Place = { path, filters: [], fallback: null, at, length: 0 };
  for (;;) {
    scan.take(isSpace);
    if (scan.doubled(braces.close)) {
      scan.at += 2;
      return { ...place, length: scan.at - at };
    }
    const problem = takeStep(scan, place);
    if (problem) return problem;
  }
}

/** `{{"{{"}}`: a text that stands for itself, such as braces. */
function literal(scan: Scanner): { text: string } | TemplateProblem {
  const text = scan.takeQuoted();
  if (text === null) return unclosedQuote(scan);
  scan.take(isSpace);
  if (!scan.doubled(braces.close)) return strange(scan, "“}}” was expected after the text in quotes.");
  scan.at += 2;
  return { text };
}

function takePath(scan: Scanner): string | TemplateProblem {
  const from = scan.at;
  if (!isLetter(scan.unit) && scan.unit !== underscore)
    return strange(scan, 'A variable was expected here: write {{name}} or {{name | "fallback"}}.');
  for (;;) {
    const key = scan.take(
      (unit) => isLetter(unit) || isDigit(unit) || unit === underscore || unit === hyphen,
    );
    if (key === "") return strange(scan, "A part of the variable's name is missing after the dot.");
    if (scan.unit !== dot) return scan.text.slice(from, scan.at);
    scan.at += 1;
  }
}

/** `| filter "argument" 2` or `| "fallback"`, noted in the place; or what is wrong with it. */
function takeStep(scan: Scanner, place: Place): TemplateProblem | null {
  if (scan.unit !== bar) return strange(scan, "“}}” or “|” was expected here.");
  if (place.fallback !== null) return strange(scan, "Nothing can follow the fallback: write it last.");
  scan.at += 1;
  scan.take(isSpace);
  if (isQuote(scan.unit)) {
    place.fallback = scan.takeQuoted();
    return place.fallback === null ? unclosedQuote(scan) : null;
  }
  const from = scan.at;
  const name = scan.take(isLetter);
  if (name === "") return strange(scan, 'A filter or a "fallback" in quotes was expected after “|”.');
  const filter = filterOf(name);
  if (!filter) return { at: from, length: name.length, message: unknownFilter(name) };
  const args = takeArgs(scan);
  if (!Array.isArray(args)) return args;
  const length = scan.at - from;
  const problem = filter.problem(args);
  if (problem) return { at: from, length, message: problem };
  if (place.filters.length === filterLimit)
    return { at: from, length, message: `At most ${filterLimit} filters follow each other: leave some out.` };
  place.filters.push({ name, args });
  return null;
}

function takeArgs(scan: Scanner): Arg[] | TemplateProblem {
  const args: Arg[] = [];
  for (;;) {
    const end = scan.at;
    scan.take(isSpace);
    if (isQuote(scan.unit)) {
      const text = scan.takeQuoted();
      if (text === null) return unclosedQuote(scan);
      args.push(text);
    } else if (isDigit(scan.unit) || scan.unit === hyphen) {
      const from = scan.at;
      const digits = scan.take((unit) => isDigit(unit) || unit === dot || unit === hyphen);
      if (!Number.isFinite(Number(digits)))
        return { at: from, length: digits.length, message: `“${digits}” is not a number.` };
      args.push(Number(digits));
    } else {
      scan.at = end;
      return args;
    }
  }
}

function unknownFilter(name: string): string {
  const names = filterList.map((filter) => filter.name);
  const like = nearest(name, names);
  return `“${name}” is not a filter: ${like ? `did you mean “${like}”?` : `there are ${names.join(", ")}.`}`;
}

function unclosedQuote(scan: Scanner): TemplateProblem {
  const problem = strange(scan, "This quote is never closed.");
  scan.at += 1;
  return problem;
}

function strange({ at }: Scanner, message: string): TemplateProblem {
  return { at, length: 1, message };
}

const [dot, hyphen, underscore, bar] = [0x2e, 0x2d, 0x5f, 0x7c];
