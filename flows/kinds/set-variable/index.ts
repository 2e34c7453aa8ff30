import { z } from "zod";
import { defineKind, type ValueType } from "../../kind.ts";
import { VariableName } from "../../node-id.ts";

const types = ["text", "number", "yes or no", "list"] as const;

const config = z
  .strictObject({
    variable: VariableName,
    as: z.enum(types),
    value: z.string().trim().min(1, "Write the value.").max(2000),
  })
  .superRefine(({ as, value }, context) => {
    const problem = value.includes("{{") ? null : misfit(as, value);
    if (problem) context.addIssue({ code: "custom", path: ["value"], message: problem });
  });

/** Keeps a value under a name, for texts, rules and calls further on. */
export const setVariable = defineKind({
  kind: "setVariable",
  title: "Set variable",
  group: "Act",
  icon: "variable",
  description: "Keeps a value under a name, for later texts and rules.",
  config,
  defaults: { variable: "topic", as: "text", value: "delivery" },
  fields: [
    { name: "variable", label: "Variable", type: "variable" },
    {
      name: "as",
      label: "It is",
      type: "select",
      options: [
        { value: "text", label: "A text" },
        { value: "number", label: "A number" },
        { value: "yes or no", label: "Yes or no" },
        { value: "list", label: "A list" },
      ],
    },
    {
      name: "value",
      label: "Value",
      type: "template",
      long: true,
      help: "May hold variables, like {{order.number}}. Of a list, write one item a line.",
    },
  ],
  exits: () => [{ id: "next", label: "Next", required: true, takes: [] }],
  summary: ({ variable, as, value }) => `${variable} = ${as === "list" ? items(value).join(", ") : value}`,
  templates: ({ as, value }) => (as === "list" ? items(value) : [value]),
  rules: () => [],
  sets: ({ variable, as, value }) => [{ variable, label: "Set here", type: typeOf(as, value) }],
  compile: ({ id, config: { variable, as, value } }, { leave }) => ({
    entry: [
      {
        type: "keep",
        params: { node: id, variable, as, value: as === "list" ? items(value) : value.trim() },
      },
    ],
    always: [leave("next")],
  }),
});

function items(value: string): string[] {
  return value
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

/** What is wrong with a value that holds no variable. */
function misfit(as: (typeof types)[number], value: string): string | null {
  if (as === "number" && !Number.isFinite(Number(value))) return "Write a number, like 14 or 2.5.";
  if (as === "yes or no" && !/^(?:yes|no)$/i.test(value)) return "Write yes or no.";
  return null;
}

/** A text that is nothing but a variable keeps what that is. */
function typeOf(as: (typeof types)[number], value: string): ValueType {
  return as === "text" && /^\{\{[^{}]+\}\}$/.test(value.trim()) ? "anything" : as;
}
