import type { Operator, Test } from "#flows/condition.ts";
import { rightOf as kindOfRight } from "#flows/text/operators-for.ts";
import { knownValues } from "./known-values.ts";

/** A number or yes/no where the text is one, else the text: what a rule compares with. */
export function rightOf(text: string): Test["right"] {
  const plain = text.trim().replace("−", "-");
  if (plain === "true" || plain === "yes") return true;
  if (plain === "false" || plain === "no") return false;
  return plain !== "" && !/[.]$/.test(plain) && Number.isFinite(Number(plain)) ? Number(plain) : text;
}

/** Looks at how a signal moves over messages, or at its level again. */
export function withSlope({ slope: _, ...test }: Test, moves: boolean): Test {
  return moves ? { ...test, slope: true, messages: Math.max(2, test.messages ?? 3) } : test;
}

/** Looks at something else; a count of messages only makes sense for signals, a value only where it can occur. */
export function withLeft({ messages, slope: _, ...test }: Test, left: string): Test {
  const next: Test =
    left.startsWith("signals.") && messages ? { ...test, left, messages } : { ...test, left };
  const values = knownValues(left);
  if (values?.some(({ value }) => value === String(test.right))) return next;
  if (values?.[0]) return { ...next, op: "is", right: rightOf(values[0].value) };
  return knownValues(test.left) ? { ...next, right: "" } : next;
}

/** Compares differently; nothing is compared with where it is only asked whether there is a value. */
export function withOperator({ right, ...test }: Test, op: Operator): Test {
  const first = knownValues(test.left)?.[0]?.value ?? "";
  switch (kindOfRight(op)) {
    case "nothing":
      return { ...test, op };
    case "list":
      return { ...test, op, right: Array.isArray(right) ? right : [String(right ?? first)].filter(Boolean) };
    case "number":
    case "days":
      return { ...test, op, right: Number.isFinite(Number(right)) ? Number(right) : 0 };
    case "value":
      return { ...test, op, right: (Array.isArray(right) ? right[0] : right) ?? rightOf(first) ?? "" };
  }
}

/** Compares with something else. */
export function rightSet({ right: _, ...test }: Test, right: Test["right"]): Test {
  return right === undefined ? test : { ...test, right };
}
