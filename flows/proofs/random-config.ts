import type { Test } from "../condition.ts";
import type { Chance } from "../demo-store/chance.ts";
import type { Node, Subflow } from "../flow.ts";
import type { AnyKind, Field } from "../kind.ts";

/**
 * Settings of a kind by chance: each is left at its default, or changed within what its field allows. Pairs are left alone
 * unless they are wanted.
 */
export function randomConfig(
  chance: Chance,
  kind: AnyKind,
  subflows: Subflow[],
  pairs: boolean,
): Node["config"] {
  const config = { ...kind.defaults };
  for (const field of kind.fields) {
    const wanted = chance.maybe(0.6) && (pairs || field.type !== "pairs");
    const changed = wanted ? valueFor(chance, field, subflows) : undefined;
    if (changed === undefined) continue;
    const tried = { ...config, [field.name]: changed };
    if (kind.problems(tried).length === 0) config[field.name] = changed;
  }
  return config;
}

function valueFor(chance: Chance, field: Field, subflows: Subflow[]): Node["config"][string] | undefined {
  switch (field.type) {
    case "number":
    case "slider": {
      const steps = Math.min(8, Math.floor((field.max - field.min) / field.step));
      return Number((field.min + chance.whole(0, steps) * field.step).toFixed(4));
    }
    case "select":
      return chance.pick(field.options).value;
    case "toggle":
      return chance.maybe(0.5);
    case "condition":
      return conditionBy(chance);
    case "variable":
      return chance.pick(variables);
    case "list":
      return chance.pick([["refund"], ["order", "please"], ["1042"]]);
    case "subflow":
      return subflows.length > 0 ? chance.pick(subflows).id : undefined;
    case "pairs":
      return field.variables
        ? [{ name: chance.pick(variables), value: chance.pick(variables) }]
        : [{ name: chance.pick(variables), value: chance.pick(["1042", "{{orderNumber}}", "{{topic}}"]) }];
    case "template":
      return chance.pick(["", "Fine.", "Hello {{customer.name}}", "{{orderNumber}}"]);
    default:
      return undefined;
  }
}

/** Few names, so that nodes set what others read. */
const variables = ["orderNumber", "email", "topic", "found"];

function conditionBy(chance: Chance) {
  const tests = Array.from({ length: chance.whole(1, 2) }, () => chance.pick(testsToPick));
  return { match: chance.pick(["all", "any"] as const), tests };
}

const testsToPick = [
  { left: "signals.sentiment", op: "<", right: -0.3 },
  { left: "signals.sentiment", op: "<", right: -0.1, messages: 2 },
  { left: "signals.sentiment", op: "<", right: -0.05, messages: 3, slope: true },
  { left: "signals.intent", op: "is one of", right: ["order_status", "refund_request"] },
  { left: "signals.urgency", op: ">=", right: 0.5 },
  { left: "orderNumber", op: "is set" },
  { left: "order.daysLate", op: ">", right: 2 },
  { left: "order.placedAt", op: "older than", right: 30 },
  { left: "topic", op: "is", right: "yes" },
  { left: "message.text", op: "contains", right: "refund" },
] satisfies Test[];
