import { z } from "zod";
import { Condition } from "../../condition.ts";
import { defineKind } from "../../kind.ts";
import { conditionInWords } from "../../text/condition-in-words.ts";

/** Splits the path by rules over variables and signals. */
export const condition = defineKind({
  kind: "condition",
  title: "Condition",
  group: "Understand",
  icon: "git-branch",
  description: "Splits the path by rules over variables and signals.",
  config: z.strictObject({
    rule: Condition.refine((rule) => rule.tests.length > 0, "Add at least one rule."),
  }),
  defaults: { rule: { match: "all", tests: [{ left: "order.daysLate", op: ">", right: 0 }] } },
  fields: [{ name: "rule", label: "When", type: "condition" }],
  exits: ({ rule }) => [
    { id: "yes", label: "Yes", required: true, takes: [{ rule, holds: true }] },
    { id: "no", label: "Otherwise", required: true, usual: true, takes: [{ rule, holds: false }] },
  ],
  summary: ({ rule }) => conditionInWords(rule),
  templates: () => [],
  rules: ({ rule }) => [rule],
  sets: () => [],
  compile: ({ config: { rule } }, { leave }) => ({
    always: [leave("yes", { rule, guard: { type: "when", params: { rule } } }), leave("no", { rule })],
  }),
});
