import { z } from "zod";
import { Condition } from "../../condition.ts";
import { conditionInWords } from "../../text/condition-in-words.ts";
import { defineGate } from "../gate.ts";

/** Splits the path by rules over variables and signals. */
export const condition = defineGate({
  kind: "condition",
  title: "Condition",
  icon: "git-branch",
  description: "Splits the path by rules over variables and signals.",
  config: z.strictObject({
    rule: Condition.refine((rule) => rule.tests.length > 0, "Add at least one rule."),
  }),
  defaults: { rule: { match: "all", tests: [{ left: "order.daysLate", op: ">", right: 0 }] } },
  fields: [{ name: "rule", label: "When", type: "condition" }],
  rule: ({ rule }) => rule,
  holds: { id: "yes", label: "Yes" },
  otherwise: { id: "no", label: "Otherwise" },
  summary: ({ rule }) => conditionInWords(rule),
});
