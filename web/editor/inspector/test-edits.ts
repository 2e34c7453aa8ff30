import type { Operator, Test } from "#flows/condition.ts";
import { knownValues } from "./known-values.ts";

/** A number or yes/no where the text is one, else the text: what a rule compares with. */
export function rightOf(text: string): Test["right"] {
  const plain = text.trim().replace("−", "-");
  if (plain === "true" || plain === "yes") return true;
  if (plain === "false" || plain === "no") return false;
  return plain !== "" && !/[.]$/.test(plain) && Number.isFinite(Number(plain)) ? Number(plain) : text;
}

/** Looks at something else; a count of messages only makes sense for signals, a value only where it can occur. */
export function withLeft({ messages, ...test }: Test, left: string): Test {
  const next: Test =
    left.startsWith("signals.") && messages ? { ...test, left, messages } : { ...test, left };
  const values = knownValues(left);
  if (values?.some(({ value }) => value === String(test.right))) return next;
  if (values?.[0]) return { ...next, op: "is", right: rightOf(values[0].value) };
  return knownValues(test.left) ? { ...next, right: "" } : next;
}

/** Compares differently; nothing is compared with where it is only asked whether there is a value. */
export function withOperator({ right, ...test }: Test, op: Operator): Test {
  if (op === "is set" || op === "is not set") return { ...test, op };
  return { ...test, op, right: right ?? rightOf(knownValues(test.left)?.[0]?.value ?? "") ?? "" };
}

/** Compares with something else. */
export function rightSet({ right: _, ...test }: Test, right: Test["right"]): Test {
  return right === undefined ? test : { ...test, right };
}
