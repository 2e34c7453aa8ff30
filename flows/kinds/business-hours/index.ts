import { z } from "zod";
import { Hours, officeHours } from "../../hours.ts";
import { hoursInWords } from "../../hours-in-words.ts";
import { defineKind } from "../../kind.ts";
import { VariableName } from "../../node-id.ts";

/** Goes one way within the hours and another outside them. */
export const businessHours = defineKind({
  kind: "businessHours",
  title: "Business hours",
  group: "Understand",
  icon: "calendar-clock",
  description: "Takes one path while you are open and another while you are closed.",
  config: z.strictObject({ hours: Hours, variable: VariableName }),
  defaults: { hours: officeHours, variable: "opensAt" },
  fields: [
    {
      name: "hours",
      label: "Hours",
      type: "hours",
      help: "By the clock of the place, summer time included.",
    },
    {
      name: "variable",
      label: "Keep when you open next as",
      type: "variable",
      help: "While you are closed. So you can say “We are back on {{opensAt | date}}”.",
    },
  ],
  exits: ({ hours }) => [
    { id: "open", label: "Open", required: true, usual: true, takes: [{ hours, open: true }] },
    { id: "closed", label: "Closed", required: true, takes: [{ hours, open: false }] },
  ],
  summary: ({ hours }) => `Open ${hoursInWords(hours)}`,
  templates: () => [],
  rules: () => [],
  sets: ({ variable }) => [{ variable, label: "When you open next", type: "instant", exits: ["closed"] }],
  compile: ({ id, config: { hours, variable } }, { leave }) => ({
    always: [
      leave("open", { guard: { type: "open", params: { hours } } }),
      leave("closed", { actions: [{ type: "keepOpening", params: { node: id, variable, hours } }] }),
    ],
  }),
});
