import type { Test } from "../condition.ts";
import type { Json } from "../json.ts";
import { dayMs, instantOf } from "./instant.ts";
import { mentions, phrasesOf } from "./mentions.ts";
import { missing } from "./missing.ts";
import { numberOf } from "./number.ts";

/**
 * Whether one value passes a test at an instant; the single place where operators get their meaning. What is missing
 * passes only "is not", "does not contain", "is none of" and "is not set".
 */
export function compare(value: Json, { op, right }: Test, now: string): boolean {
  switch (op) {
    case "is set":
      return !missing(value);
    case "is not set":
      return missing(value);
    case "is":
      return same(value, right);
    case "is not":
      return !same(value, right);
    case "contains":
      return contains(value, right);
    case "does not contain":
      return !contains(value, right);
    case "starts with":
      return startsWith(value, right);
    case "is one of":
      return isOneOf(value, right);
    case "is none of":
      return !isOneOf(value, right);
    case "mentions":
      return mentions(value, phrasesOf(right)).length > 0;
    case "<":
    case "<=":
    case ">":
    case ">=":
      return ordered(numberOf(value), op, numberOf(right));
    case "older than":
      return ordered(daysSince(value, now), ">", numberOf(right));
    case "newer than":
      return ordered(daysSince(value, now), "<", numberOf(right));
  }
}

type Right = Test["right"];

/** Negative for an instant to come, which is newer than any that was. */
function daysSince(value: Json, now: string): number {
  const [then, today] = [instantOf(value), instantOf(now)];
  return then === null || today === null ? Number.NaN : (today - then) / dayMs;
}

function ordered(left: number, op: "<" | "<=" | ">" | ">=", right: number): boolean {
  if (op === "<") return left < right;
  if (op === "<=") return left <= right;
  return op === ">" ? left > right : left >= right;
}

/** Letters in either case are the same, "3" is 3, and the answer "yes" is true. */
function same(value: Json, right: Json | undefined): boolean {
  if (missing(value) || typeof value === "object" || typeof right === "object" || right === undefined)
    return false;
  if (typeof value === "boolean" || typeof right === "boolean") return truth(value) === truth(right);
  if (typeof value === "number" || typeof right === "number") return numberOf(value) === numberOf(right);
  return value.toLowerCase() === right.toLowerCase();
}

function truth(value: string | number | boolean): string {
  const word = String(value).toLowerCase();
  return word === "yes" ? "true" : word === "no" ? "false" : word;
}

function contains(value: Json, right: Right): boolean {
  if (missing(value) || missing(right)) return false;
  if (Array.isArray(value)) return value.some((item) => same(item, right));
  return typeof value === "string" && value.toLowerCase().includes(String(right).toLowerCase());
}

function startsWith(value: Json, right: Right): boolean {
  if (missing(right) || (typeof value !== "string" && typeof value !== "number")) return false;
  return String(value).toLowerCase().startsWith(String(right).toLowerCase());
}

/** Of a list it is asked whether any of its entries is among them. */
function isOneOf(value: Json, right: Right): boolean {
  const wanted = Array.isArray(right) ? right : right === undefined ? [] : [right];
  return (Array.isArray(value) ? value : [value]).some((one) => wanted.some((other) => same(one, other)));
}
