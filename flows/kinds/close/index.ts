import { z } from "zod";
import { defineKind } from "../../kind.ts";

/** Ends the conversation with its outcome. */
export const close = defineKind({
  kind: "close",
  title: "Close",
  group: "Step aside",
  icon: "circle-check",
  description: "Ends the conversation.",
  config: z.strictObject({ say: z.string().max(2000), outcome: z.enum(["resolved", "abandoned"]) }),
  defaults: { say: "Glad that helped. Have a good day!", outcome: "resolved" },
  fields: [
    { name: "say", label: "Last words", type: "template", long: true },
    {
      name: "outcome",
      label: "Counts as",
      type: "select",
      options: [
        { value: "resolved", label: "Resolved" },
        { value: "abandoned", label: "Abandoned" },
      ],
      help: "Resolved is for what the customer confirmed, not for an answer given.",
    },
  ],
  exits: () => [],
  summary: ({ outcome }) => (outcome === "resolved" ? "Resolved" : "Abandoned"),
  templates: ({ say }) => [say],
  rules: () => [],
  sets: () => [],
  compile: ({ id, config }) => ({
    entry: [
      ...(config.say ? [{ type: "say", params: { node: id, text: config.say } } as const] : []),
      { type: "close", params: { node: id, outcome: config.outcome } },
    ],
  }),
  closes: true,
});
