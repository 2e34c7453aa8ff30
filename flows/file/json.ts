import type { Json } from "../json.ts";
import { JsonCursor, Refusal, type Spot } from "./json-cursor.ts";

export const jsonLimits = { depth: 32, text: 20_000 };

/** Keys that would reach behind an object: no file of ours has them. */
const forbidden = ["__proto__", "constructor", "prototype"];

export type ReadJson =
  | { ok: true; value: Json; spotOf: (path: PropertyKey[]) => Spot | null }
  | { ok: false; message: string };

/**
 * Reads JSON more strictly than the engine does: a doubled key, a key that reaches behind objects, a number that would
 * lose digits, a character that no screen shows and too much nesting are refused, with line and column.
 */
export function readJson(text: string): ReadJson {
  try {
    const value = new Reader(text).whole();
    return { ok: true, value, spotOf: (path) => spotOf(text, path) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, message: error.message };
    throw error;
  }
}

/**
 * Where what stands at a path begins, or what it should stand in. Only a refusal asks, so the text is read once more
 * instead of keeping all places.
 */
function spotOf(text: string, path: PropertyKey[]): Spot | null {
  const reader = new Reader(text, path.map(String).join("\n"));
  reader.whole();
  return reader.spot ?? (path.length > 1 ? spotOf(text, path.slice(0, -1)) : null);
}

class Reader {
  /** Where what was looked for begins. */
  spot: Spot | null = null;
  #cursor: JsonCursor;
  #wanted: string | null;

  constructor(text: string, wanted: string | null = null) {
    this.#cursor = new JsonCursor(text);
    this.#wanted = wanted;
  }

  whole(): Json {
    if (this.#cursor.text.startsWith("\uFEFF"))
      this.#cursor.refuse("A mark that nobody sees (BOM) begins the file: save it as UTF-8 without BOM.");
    this.#cursor.skipSpace();
    if (this.#cursor.done()) this.#cursor.refuse("The file is empty: choose a flow file.");
    const value = this.#value("", 0);
    this.#cursor.skipSpace();
    if (!this.#cursor.done())
      this.#cursor.refuse("This is not JSON: there is more after its end. Remove it.");
    return value;
  }

  #value(path: string, depth: number): Json {
    const next = this.#cursor.peek();
    if (path === this.#wanted) this.spot = this.#cursor.spot();
    if (next !== "{" && next !== "[")
      return next === '"' ? this.#cursor.string(jsonLimits.text) : this.#cursor.plain();
    if (depth === jsonLimits.depth)
      this.#cursor.refuse(`Things are nested deeper than ${jsonLimits.depth} levels: no flow needs that.`);
    return next === "{" ? this.#object(path, depth) : this.#list(path, depth);
  }

  #object(path: string, depth: number): Json {
    const cursor = this.#cursor;
    const object: { [key: string]: Json } = {};
    cursor.expect("{");
    for (let more = !cursor.ends("}"); more; more = cursor.goesOn("}")) {
      const { at } = cursor;
      if (cursor.peek() !== '"') cursor.refuse('This is not JSON: a name in "double quotes" belongs here.');
      const key = cursor.string(jsonLimits.text);
      if (forbidden.includes(key))
        cursor.refuse(`“${key}” is not allowed as a name in a file: remove it.`, at);
      if (Object.hasOwn(object, key))
        cursor.refuse(`“${short(key)}” stands twice in the same place: remove one of them.`, at);
      cursor.skipSpace();
      cursor.expect(":");
      cursor.skipSpace();
      object[key] = this.#value(path === "" ? key : `${path}\n${key}`, depth + 1);
      cursor.skipSpace();
    }
    return object;
  }

  #list(path: string, depth: number): Json {
    const cursor = this.#cursor;
    const list: Json[] = [];
    cursor.expect("[");
    for (let more = !cursor.ends("]"); more; more = cursor.goesOn("]")) {
      list.push(this.#value(path === "" ? String(list.length) : `${path}\n${list.length}`, depth + 1));
      cursor.skipSpace();
    }
    return list;
  }
}

function short(key: string): string {
  return key.length > 60 ? `${key.slice(0, 60)}…` : key;
}
