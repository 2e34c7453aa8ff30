import type { Test } from "../../condition.ts";
import { isOwnIntent } from "../../signals/intents.ts";
import { missing } from "../../text/missing.ts";
import { numberOf } from "../../text/number.ts";
import { rightOf } from "../../text/operators-for.ts";
import type { Typed } from "../../text/types-of.ts";
import { nearest } from "../nearest.ts";

/** Why a comparison never holds, or always does, whatever comes: nothing or no number to compare with, or what never is. */
export function comparedWith({ left, op, right }: Test, { type, values }: Typed): string | null {
  const wanted = rightOf(op);
  if (wanted === "nothing") return null;
  if (missing(right)) return `asks whether ${left} ${op} …, and does not say what: add it.`;
  const counts = wanted === "number" || wanted === "days" || type === "number" || type === "money";
  if (counts && !Number.isFinite(typeof right === "object" ? Number.NaN : numberOf(right)))
    return `asks whether ${left} ${op} “${right}”, which is no number: write one.`;
  const odd =
    values &&
    [right]
      .flat()
      .find(
        (one) =>
          !values.includes(String(one).toLowerCase()) && !(type === "intent" && isOwnIntent(String(one))),
      );
  if (!values || odd === undefined) return null;
  const meant = nearest(String(odd), [...values]);
  return `asks whether ${left} ${op} “${odd}”, which it never is: ${meant ? `did you mean “${meant}”?` : "choose from the list."}`;
}
