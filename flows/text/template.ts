import type { Json } from "../json.ts";
import { filterOf, namesOf } from "./filters.ts";
import { formatList } from "./format.ts";
import { type Manner, mannerOf } from "./manner.ts";
import { missing } from "./missing.ts";
import { type Place, parsePlace, type TemplateProblem } from "./parse-place.ts";
import { readPath } from "./path.ts";
import { braces, Scanner } from "./scanner.ts";

/** A piece of a template: plain text, or a place that a variable fills. */
export type Piece = { text: string } | Place;

/** A template of a flow costs little, whoever wrote it: lengths in UTF-16 units. */
export const templateLimits = { length: 4_000, places: 200, output: 16_000 };

/** Splits `Hello {{customer.name | "there"}}` into pieces. What is wrong is told with its place in the text. */
export function parseTemplate(template: string): { pieces: Piece[]; problems: TemplateProblem[] } {
  const pieces: Piece[] = [];
  const problems: TemplateProblem[] = [];
  const scan = new Scanner(template.slice(0, templateLimits.length));
  if (template.length > scan.text.length) problems.push(tooLong(template));
  for (let places = 0; ; places += 1) {
    const open = scan.text.indexOf("{{", scan.at);
    if (open > scan.at || (open < 0 && scan.at < scan.text.length))
      pieces.push({ text: scan.text.slice(scan.at, open < 0 ? undefined : open) });
    if (open < 0) return { pieces, problems };
    if (places === templateLimits.places) {
      problems.push(tooManyPlaces(open));
      return { pieces, problems };
    }
    scan.at = open + 2;
    const found = parsePlace(scan);
    if ("message" in found) recover(scan, open, found, pieces, problems);
    else pieces.push(found);
  }
}

/** Goes on behind a place that is not right. One without an end was perhaps meant as text, and stays as it is. */
function recover(
  scan: Scanner,
  open: number,
  problem: TemplateProblem,
  pieces: Piece[],
  problems: TemplateProblem[],
): void {
  scan.skipToBraces();
  if (scan.doubled(braces.close)) {
    scan.at += 2;
    problems.push(problem);
  } else {
    pieces.push({ text: scan.text.slice(open, scan.at) });
    problems.push({ at: open, length: 2, message: "“{{” is never closed: add “}}” after the variable." });
  }
}

function tooLong({ length }: string): TemplateProblem {
  const at = templateLimits.length;
  return { at, length: length - at, message: "The text is longer than 4,000 characters: shorten it." };
}

function tooManyPlaces(at: number): TemplateProblem {
  return { at, length: 2, message: "The text has more than 200 variables: split it." };
}

export interface RenderOptions extends Partial<Manner> {
  /** What each value that is filled in (well-formed Unicode) goes through, such as `inUrl`; the text around stays as it is. */
  encode?: (value: string) => string;
}

/**
 * Fills a template; a variable without value gives its fallback, or nothing. Dates, amounts and lists are written as
 * the options say, else as the variables `language` and `timeZone` do.
 */
export function render(template: string, vars: Record<string, Json>, options: RenderOptions = {}): string {
  const manner = mannerOf(vars, options);
  let said = "";
  for (const piece of parseTemplate(template).pieces) {
    const next =
      "text" in piece ? piece.text : (options.encode ?? String)(fill(piece, vars, manner).toWellFormed());
    if (said.length + next.length > templateLimits.output) {
      // half of something encoded is not the same with less of it, but something else
      const cut = options.encode ? "" : next.slice(0, templateLimits.output - said.length - 1);
      return `${said}${cut.toWellFormed()}…`;
    }
    said += next;
  }
  return said;
}

function fill({ path, filters, fallback }: Place, vars: Record<string, Json>, manner: Manner): string {
  let value = readPath(vars, path);
  for (const { name, args } of filters) {
    if (missing(value)) break;
    value = filterOf(name)?.apply(value, { args, path, vars, manner }) ?? null;
  }
  return inWords(value, manner) || (fallback ?? "");
}

/** A record is told by its name: customers never read JSON. */
function inWords(value: Json, { locale }: Manner): string {
  if (missing(value)) return "";
  if (typeof value !== "object") return String(value);
  const names = namesOf(Array.isArray(value) ? value : [value]);
  return Array.isArray(value) ? formatList(names, "and", locale) : (names[0] ?? "");
}

/** The places of a template, in order, for whoever checks what they read. */
export function placesOf(template: string): Place[] {
  return parseTemplate(template).pieces.filter((piece) => "path" in piece);
}

/** The paths a template reads without a fallback: unset, they would leave a hole. */
export function pathsRead(template: string): string[] {
  return placesOf(template).flatMap(({ path, fallback }) => (fallback === null ? [path] : []));
}
