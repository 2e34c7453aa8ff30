import type { Flow } from "../flow.ts";
import { migrate } from "../migrate/migrate.ts";
import { readJson } from "./json.ts";
import { inFileOrder } from "./order.ts";
import { misbuilt } from "./structure.ts";
import { byteLength, fileText } from "./text.ts";

/** Larger files are refused unread: 2 MB. */
export const fileLimit = 2 * 1024 * 1024;

export type ReadFile = { ok: true; flow: Flow } | { ok: false; message: string };

/**
 * Reads a flow file of any schema. What does not fit is refused with one sentence that names the place and the way out;
 * an unfinished flow is read, and the checks say what it lacks.
 */
export function readFlowFile(text: string): ReadFile {
  if (text.length > fileLimit || byteLength(text) > fileLimit)
    return { ok: false, message: "The file is larger than 2 MB: split the flow." };
  const json = readJson(text);
  if (!json.ok) return json;
  const migrated = migrate(json.value);
  const wrong = migrated.ok ? misbuilt(migrated.flow) : migrated;
  if (!wrong) return migrated.ok ? { ok: true, flow: migrated.flow } : migrated;
  const spot = json.spotOf(wrong.path);
  return { ok: false, message: spot ? `Line ${spot.line}: ${wrong.message}` : wrong.message };
}

/**
 * Prints a flow so that it diffs well: in a fixed order, a field a line, an edge a line, and the layout at the end, a node
 * a line. What a file cannot hold (characters that no screen shows) is left out.
 */
export function printFlowFile(flow: Flow): string {
  const { edges, layout, ...rest } = inFileOrder(flow);
  const places = Object.entries(layout).map(([id, place]) => `${JSON.stringify(id)}: ${onOneLine(place)}`);
  const parts = Object.entries(rest).map(([key, value]) => [key, printed(value)] as const);
  parts.splice(3, 0, ["edges", enclosed("[", edges.map(onOneLine), "]")]);
  parts.push(["layout", enclosed("{", places, "}")]);
  return `{\n${parts.map(([key, value]) => `  "${key}": ${value}`).join(",\n")}\n}\n`;
}

function printed(value: unknown): string {
  return JSON.stringify(value, asText, 2).replaceAll("\n", "\n  ");
}

/** `{ "x": 80, "y": 160 }` */
function onOneLine(record: object): string {
  const pairs = Object.entries(record).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value, asText)}`,
  );
  return `{ ${pairs.join(", ")} }`;
}

function enclosed(open: string, lines: string[], close: string): string {
  return lines.length === 0 ? open + close : `${open}\n    ${lines.join(",\n    ")}\n  ${close}`;
}

function asText(_: string, value: unknown): unknown {
  return typeof value === "string" ? fileText(value) : value;
}
