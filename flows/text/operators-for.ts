import type { Operator } from "../condition.ts";
import type { PathType } from "./types-of.ts";

/** The operators that make sense for what a path holds, the likeliest first. */
export function operatorsFor(type: PathType): readonly Operator[] {
  return operators[type];
}

/** What an operator compares with. */
export function rightOf(op: Operator): "nothing" | "number" | "days" | "list" | "value" {
  if (op === "is set" || op === "is not set") return "nothing";
  if (op === "is one of" || op === "is none of" || op === "mentions") return "list";
  if (op === "older than" || op === "newer than") return "days";
  return op.startsWith("<") || op.startsWith(">") ? "number" : "value";
}

const known: Operator[] = ["is set", "is not set"];
const chosen: Operator[] = ["is", "is not", "is one of", "is none of"];
const counted: Operator[] = ["<", "<=", ">", ">=", "is", "is not"];
const said: Operator[] = ["contains", "does not contain"];
const dated: Operator[] = ["older than", "newer than"];

const operators: Record<PathType, Operator[]> = {
  text: ["is", "is not", ...said, "mentions", "starts with", "is one of", "is none of", ...known],
  number: [...counted, ...known],
  money: [...counted, ...known],
  "yes or no": ["is", "is not", ...known],
  instant: [...dated, ...known],
  list: [...said, "is one of", "is none of", ...known],
  choice: [...chosen, ...known],
  intent: [...chosen, ...known],
  emotion: [...chosen, ...known],
  record: known,
  anything: [...chosen, ...said, "mentions", "starts with", "<", "<=", ">", ">=", ...dated, ...known],
};
