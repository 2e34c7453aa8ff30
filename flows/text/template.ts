import type { Json } from "../json.ts";
import { filters } from "./filters.ts";
import { readPath } from "./path.ts";

/** A piece of a template: plain text, or a place that a variable fills. */
export type Piece =
  | { text: string }
  | { path: string; filters: string[]; fallback: string | null; at: number };

export interface TemplateProblem {
  /** Offset into the template. */
  at: number;
  message: string;
}

const place = /^\s*([A-Za-z_][\w]*(?:\.[\w]+)*)((?:\s*\|\s*(?:"[^"]*"|[a-z]+))*)\s*$/;

/** Splits `Hello {{customer.name | "there"}}` into pieces; problems name the place. */
export function parseTemplate(template: string): { pieces: Piece[]; problems: TemplateProblem[] } {
  const pieces: Piece[] = [];
  const problems: TemplateProblem[] = [];
  let from = 0;
  for (;;) {
    const open = template.indexOf("{{", from);
    if (open < 0) break;
    if (open > from) pieces.push({ text: template.slice(from, open) });
    const close = template.indexOf("}}", open);
    if (close < 0) {
      problems.push({ at: open, message: "“{{” is never closed: add “}}” after the variable." });
      return { pieces: [...pieces, { text: template.slice(open) }], problems };
    }
    const piece = parsePlace(template.slice(open + 2, close), open);
    if ("message" in piece) problems.push(piece);
    else pieces.push(piece);
    from = close + 2;
  }
  if (from < template.length) pieces.push({ text: template.slice(from) });
  return { pieces, problems };
}

function parsePlace(inside: string, at: number): Piece | TemplateProblem {
  const match = place.exec(inside);
  if (!match?.[1])
    return { at, message: `“{{${inside}}}” is not a variable: write {{name}} or {{name | "fallback"}}.` };
  const parts = [...(match[2] ?? "").matchAll(/"([^"]*)"|([a-z]+)/g)];
  const named = parts.flatMap((part) => (part[2] ? [part[2]] : []));
  const stranger = named.find((name) => !Object.hasOwn(filters, name));
  if (stranger)
    return { at, message: `“${stranger}” is not a filter: there are ${Object.keys(filters).join(", ")}.` };
  return {
    path: match[1],
    filters: named,
    fallback: parts.find((part) => part[1] !== undefined)?.[1] ?? null,
    at,
  };
}

/** Fills a template; a variable without value gives its fallback, or nothing. */
export function render(template: string, vars: Record<string, Json>): string {
  return parseTemplate(template)
    .pieces.map((piece) => ("text" in piece ? piece.text : fill(piece, vars)))
    .join("");
}

function fill(piece: Exclude<Piece, { text: string }>, vars: Record<string, Json>): string {
  const value = readPath(vars, piece.path);
  if (value === null || value === "") return piece.fallback ?? "";
  const filtered = piece.filters.reduce<Json>(
    (current, name) => filters[name as keyof typeof filters](current, vars),
    value,
  );
  return typeof filtered === "object" ? JSON.stringify(filtered) : String(filtered);
}

/** The paths a template reads without a fallback: unset, they would leave a hole. */
export function pathsRead(template: string): string[] {
  return parseTemplate(template).pieces.flatMap((piece) =>
    "path" in piece && piece.fallback === null ? [piece.path] : [],
  );
}
