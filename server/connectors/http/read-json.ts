import type { Json } from "#flows/json.ts";
import { cleanText } from "../../clean-text.ts";
import type { Body } from "./read-body.ts";

/** Reads JSON from a stranger as a row can keep it: of bounded depth, its texts without what Postgres refuses. */
export function readJson(text: string): Body {
  try {
    return { ok: true, value: kept(JSON.parse(text), 0) };
  } catch {
    return { ok: false, reason: "The answer says that it is JSON, and cannot be read as such." };
  }
}

const deepest = 32;

function kept(value: Json, depth: number): Json {
  if (depth > deepest) throw new Error("too deep");
  if (typeof value === "string") return cleanText(value);
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error("too large a number");
  if (Array.isArray(value)) return value.map((one) => kept(one, depth + 1));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [cleanText(name), kept(one, depth + 1)]);
  return Object.fromEntries(entries);
}
