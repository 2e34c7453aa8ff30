import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

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

export function readRows<Row>(folder: string, name: string): Row[] {
  return readFileSync(join(folder, name), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);
}

/** A fifth of all rows, by a hash of their id, on which thresholds are chosen. */
export function isValidation(id: string): boolean {
  return fifthOf(id) === 0;
}

/** Which of five equal parts a row falls into, by a hash of its id: 0…4. */
export function fifthOf(id: string): number {
  return Number(BigInt(`0x${createHash("sha256").update(id).digest("hex")}`) % 5n);
}
