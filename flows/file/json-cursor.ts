import type { Json } from "../json.ts";
import { unseen } from "./text.ts";

/** Line and column, both from 1. */
export interface Spot {
  line: number;
  column: number;
}

/** Why a text is not read: one sentence that begins with the line. Never leaves `readJson`. */
export class Refusal extends Error {}

/** A place in a text of JSON, and what can be read there. */
export class JsonCursor {
  at = 0;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  peek(): string {
    return this.text.charAt(this.at);
  }

  done(): boolean {
    return this.at >= this.text.length;
  }

  spot(at = this.at): Spot {
    const before = this.text.slice(0, at);
    return { line: before.split("\n").length, column: at - before.lastIndexOf("\n") };
  }

  refuse(message: string, at = this.at): never {
    const { line, column } = this.spot(at);
    throw new Refusal(`Line ${line}, column ${column}: ${message}`);
  }

  skipSpace(): void {
    while (" \n\r\t".includes(this.peek()) && !this.done()) this.at += 1;
  }

  expect(sign: string): void {
    if (this.peek() !== sign) this.#refuseInstead(`“${sign}” belongs here`);
    this.at += 1;
  }

  /** Behind an opening bracket: whether it closes at once. */
  ends(close: string): boolean {
    this.skipSpace();
    if (this.peek() !== close) return false;
    this.at += 1;
    return true;
  }

  /** Behind a part: whether another follows its comma; else the bracket closes. */
  goesOn(close: string): boolean {
    if (this.peek() === close) {
      this.at += 1;
      return false;
    }
    if (this.peek() !== ",") this.#refuseInstead(`“,” or “${close}” belongs here`);
    this.at += 1;
    this.skipSpace();
    if (this.peek() === close) this.refuse(`This is not JSON: nothing follows the comma. Remove it.`);
    return true;
  }

  string(limit: number): string {
    const from = this.at;
    token.lastIndex = from;
    const raw = token.exec(this.text)?.[0];
    if (raw === undefined) return this.#refuseString(from);
    this.at = from + raw.length;
    const read = JSON.parse(raw) as string;
    if (read.length > limit)
      this.refuse(`A text has more than ${limit.toLocaleString("en")} characters: shorten it.`, from);
    if (!read.isWellFormed()) this.refuse("A text holds half a character: write it anew.", from);
    if (unseen.test(read))
      this.refuse("A text holds a control character, which no screen shows: remove it.", from);
    return read;
  }

  /** A number, true, false or null. */
  plain(): Json {
    word.lastIndex = this.at;
    const raw = word.exec(this.text)?.[0] ?? "";
    if (raw === "true" || raw === "false" || raw === "null") {
      this.at += raw.length;
      return JSON.parse(raw) as Json;
    }
    if (number.test(raw)) return this.#number(raw);
    return this.#refuseInstead(strange(raw, this.peek()));
  }

  #number(raw: string): number {
    const read = Number(raw);
    if (Math.abs(read) > Number.MAX_SAFE_INTEGER)
      this.refuse(`The number ${raw.slice(0, 30)} is too large: it would lose digits.`);
    this.at += raw.length;
    return read;
  }

  #refuseInstead(what: string): never {
    this.refuse(
      this.done() ? "This is not JSON: it ends too early. Is the file whole?" : `This is not JSON: ${what}.`,
    );
  }

  #refuseString(from: number): never {
    readable.lastIndex = from;
    this.at = from + (readable.exec(this.text)?.[0].length ?? 0);
    if (this.peek() === "\\") this.refuse("This is not JSON: a backslash begins nothing that is known.");
    if (!this.done())
      this.refuse(
        "This is not JSON: a text holds a line break or a control character; write \\n for a line break.",
      );
    this.refuse("This is not JSON: a text has no end. Is the file whole?", from);
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const token = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const readable = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*/y;
const word = /[^\s,:[\]{}"]*/y;
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function strange(raw: string, sign: string): string {
  if (/^[-+]?(?:NaN|Infinity)$/.test(raw)) return `${raw} is no number`;
  if (raw.startsWith("//") || raw.startsWith("/*")) return "it has no comments. Remove them";
  if (sign === "'") return 'texts stand in "double quotes"';
  if (raw === "undefined") return "“undefined” is nothing in JSON. Write null, or leave it out";
  if (/^[-+.\d]/.test(raw)) return `“${raw.slice(0, 30)}” is no number`;
  return `“${raw.slice(0, 30) || sign}” is nothing that JSON knows`;
}
