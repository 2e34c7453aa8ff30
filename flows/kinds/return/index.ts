import { z } from "zod";
import { defineKind } from "../../kind.ts";

const results = [
  { value: "done", label: "Done" },
  { value: "notDone", label: "Not done" },
] as const;

/** Ends a subflow: its outputs go to whoever ran it, and so does the conversation. */
export const returnNode = defineKind({
  kind: "return",
  title: "Subflow ends",
  group: "Act",
  icon: "corner-down-left",
  description: "Ends a subflow and goes back to where it was run, with its outputs.",
  config: z.strictObject({ result: z.enum(results.map(({ value }) => value)) }),
  defaults: { result: "done" },
  fields: [
    {
      name: "result",
      label: "It is",
      type: "select",
      options: [...results],
      help: "The exit through which the flow goes on where it ran this.",
    },
  ],
  exits: () => [],
  summary: ({ result }) => (result === "done" ? "Goes back, done" : "Goes back, not done"),
  templates: () => [],
  rules: () => [],
  sets: () => [],
  ends: ({ result }) => result,
  compile: ({ id, config }, { back }) => ({
    entry: [{ type: "end", params: { node: id, exit: config.result } }],
    always: [{ target: back }],
  }),
  place: "subflow",
});
