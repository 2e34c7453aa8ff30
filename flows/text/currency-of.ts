import type { Json } from "../json.ts";
import { readPath } from "./path.ts";

/** The currency of the record that a path lies in, or of one around it; else that of the order at hand, else euros. */
export function currencyOf(path: string, vars: Record<string, Json>): string {
  const keys = path.split(".");
  for (let depth = keys.length - 1; depth > 0; depth -= 1) {
    const found = readPath(vars, [...keys.slice(0, depth), "currency"].join("."));
    if (typeof found === "string" && found !== "") return found;
  }
  const order = readPath(vars, "order.currency");
  return typeof order === "string" && order !== "" ? order : "EUR";
}
