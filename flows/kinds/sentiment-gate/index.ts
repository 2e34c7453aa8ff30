import { z } from "zod";
import type { Condition } from "../../condition.ts";
import { countTells } from "../../edit/sentences/count-tells.ts";
import { defineKind } from "../../kind.ts";

interface Settings extends Record<string, number> {
  below: number;
  messages: number;
}

/** Leaves through *Frustrated* when sentiment stays below a threshold for some messages. */
export const sentimentGate = defineKind({
  kind: "sentimentGate",
  title: "Sentiment gate",
  group: "Understand",
  icon: "gauge",
  description: "Notices frustration before the customer has to ask for a human.",
  config: z.strictObject({ below: z.number().min(-1).max(0), messages: z.number().int().min(1).max(6) }),
  defaults: { below: -0.4, messages: 1 },
  fields: [
    {
      name: "below",
      label: "Leaves through Frustrated when sentiment is below",
      type: "slider",
      min: -1,
      max: 0,
      step: 0.05,
      help: "−1 is hostile, 0 neutral, 1 delighted.",
    },
    { name: "messages", label: "for", type: "number", min: 1, max: 6, step: 1, unit: "messages in a row" },
  ],
  exits: (settings) => [
    {
      id: "frustrated",
      label: "Frustrated",
      required: true,
      takes: [{ rule: rule(settings), holds: true }],
    },
    {
      id: "calm",
      label: "Calm",
      required: true,
      usual: true,
      takes: [{ rule: rule(settings), holds: false }],
    },
  ],
  summary: ({ below, messages }) =>
    `Below ${below.toFixed(2).replace("-", "−")}${messages > 1 ? ` for ${messages} messages` : ""}`,
  templates: () => [],
  rules: (settings) => [rule(settings)],
  sets: () => [],
  tells: (before, after) =>
    countTells(before.messages, after.messages, {
      field: "messages",
      exit: "frustrated",
      one: "frustrated message",
      many: "frustrated messages",
    }),
  compile: ({ config }, { leave }) => ({
    always: [
      leave("frustrated", { rule: rule(config), guard: { type: "when", params: { rule: rule(config) } } }),
      leave("calm", { rule: rule(config) }),
    ],
  }),
});

function rule({ below, messages }: Settings): Condition {
  return { match: "all", tests: [{ left: "signals.sentiment", op: "<", right: below, messages }] };
}
