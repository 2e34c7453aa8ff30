import { z } from "zod";
import type { Condition } from "../../condition.ts";
import { defineKind } from "../../kind.ts";

/** Leaves through *Asks for an exception* when the customer wants a rule bent, or none seems to fit. */
export const exceptionGate = defineKind({
  kind: "exceptionGate",
  title: "Exception gate",
  group: "Understand",
  icon: "shield-alert",
  description: "Notices when a customer asks for an exception to your rules.",
  config: z.strictObject({ atLeast: z.number().min(0.05).max(1) }),
  defaults: { atLeast: 0.5 },
  fields: [
    {
      name: "atLeast",
      label: "Leaves through Asks for an exception from",
      type: "slider",
      min: 0.05,
      max: 1,
      step: 0.05,
      help: "How plainly they ask. At 0.5 “I know it's past 30 days, but…” counts; higher lets more requests pass.",
    },
  ],
  exits: (settings) => [
    {
      id: "exception",
      label: "Asks for an exception",
      required: true,
      takes: [{ rule: rule(settings), holds: true }],
    },
    {
      id: "none",
      label: "Nothing special",
      required: true,
      usual: true,
      takes: [{ rule: rule(settings), holds: false }],
    },
  ],
  summary: ({ atLeast }) => `Asks for an exception, from ${atLeast.toFixed(2)}`,
  templates: () => [],
  rules: (settings) => [rule(settings)],
  sets: () => [],
  compile: ({ config }, { leave }) => ({
    always: [
      leave("exception", { rule: rule(config), guard: { type: "when", params: { rule: rule(config) } } }),
      leave("none", { rule: rule(config) }),
    ],
  }),
});

function rule({ atLeast }: { atLeast: number }): Condition {
  return { match: "all", tests: [{ left: "signals.exception", op: ">=", right: atLeast }] };
}
