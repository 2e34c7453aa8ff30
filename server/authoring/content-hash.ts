import { createHash } from "node:crypto";
import type { Flow } from "#flows/flow.ts";
import type { Json } from "#flows/json.ts";

/** The name of a version: SHA-256 of its content as canonical JSON (keys sorted), hex. */
export function contentHash(flow: Flow): string {
  return createHash("sha256")
    .update(JSON.stringify(sorted(flow as unknown as Json)))
    .digest("hex");
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key] ?? null)]),
  );
}
