import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "#server/user-error.ts";

export interface SentimentRow {
  id: string;
  source: string;
  text: string;
  score: number;
}

export interface ToneRow {
  id: string;
  text: string;
  label: string[];
}

/** A file's rows, a line each; empty lines are none. A file that is not there, or a line that is no JSON, is named. */
export function readRows<Row>(folder: string, name: string): Row[] {
  const path = join(folder, name);
  if (!existsSync(path)) throw new UserError(`There is no ${path}: put it there, or leave that folder out.`);
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line, index) => (line.trim() === "" ? [] : [rowOf<Row>(line, `${name}, line ${index + 1}`)]));
}

function rowOf<Row>(line: string, where: string): Row {
  try {
    return JSON.parse(line) as Row;
  } catch {
    throw new UserError(`${where} is no JSON: ${line.slice(0, 80)}`);
  }
}

/** A fifth of all rows, by a hash of their id, on which thresholds are chosen. */
export function isValidation(id: string): boolean {
  return fifthOf(id) === 0;
}

/** Which of five equal parts a row falls into, by a hash of its id: 0…4. */
export function fifthOf(id: string): number {
  return Number(BigInt(`0x${createHash("sha256").update(id).digest("hex")}`) % 5n);
}
