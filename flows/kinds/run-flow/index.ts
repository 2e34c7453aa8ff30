import { z } from "zod";
import { giveTells } from "../../edit/sentences/give-tells.ts";
import { defineKind, type Runs } from "../../kind.ts";
import { NodeId, VariableName } from "../../node-id.ts";

const inputs = z
  .array(z.strictObject({ name: VariableName, value: z.string().max(2000) }))
  .max(20)
  .refine((given) => unique(given.map(({ name }) => name)), "Give each input once.");
const outputs = z
  .array(z.strictObject({ name: VariableName, value: VariableName }))
  .max(20)
  .refine((kept) => unique(kept.map(({ value }) => value)), "Keep each output as a variable of its own.");

/** Runs a subflow, with variables of its own, and goes on when it has ended. */
export const runFlow = defineKind({
  kind: "runFlow",
  title: "Run flow",
  group: "Act",
  icon: "workflow",
  description: "Runs a subflow: a part of the flow that is drawn once and used in many places.",
  config: z.strictObject({
    /** Empty while none is chosen yet. */
    subflow: NodeId.or(z.literal("")),
    inputs,
    outputs,
    depth: z.number().int().min(1).max(8),
  }),
  defaults: { subflow: "", inputs: [], outputs: [], depth: 1 },
  fields: [
    { name: "subflow", label: "Subflow", type: "subflow" },
    {
      name: "inputs",
      label: "What it is given",
      type: "pairs",
      help: "It sees these and the customer, and none of the other variables here.",
    },
    {
      name: "outputs",
      label: "What is kept of it",
      type: "pairs",
      variables: true,
      help: "Its output on the left, the variable that it becomes here on the right.",
    },
    {
      name: "depth",
      label: "Runs of it inside each other, at most",
      type: "number",
      min: 1,
      max: 8,
      step: 1,
      unit: "runs",
      help: "1 is enough for a subflow that does not run itself.",
    },
  ],
  exits: () => [
    { id: "done", label: "Done", required: true, usual: true, takes: [] },
    { id: "notDone", label: "Not done", required: true, takes: [] },
  ],
  summary: ({ subflow, inputs, outputs }) => {
    if (!subflow) return "Choose a subflow";
    const given = inputs.length > 0 ? `with ${inputs.map((input) => input.name).join(", ")}` : "";
    const kept = outputs.length > 0 ? `→ ${outputs.map((output) => output.value).join(", ")}` : "";
    return [`Runs ${subflow}`, given, kept].filter(Boolean).join(" ");
  },
  templates: ({ inputs }) => inputs.map(({ value }) => value),
  rules: () => [],
  sets: ({ outputs }) =>
    outputs.map(({ name, value }) => ({
      variable: value,
      label: `The output ${name}`,
      type: "anything",
      exits: ["done"],
    })),
  tells: (before, after) => [
    ...giveTells("inputs", "gives", before.inputs, after.inputs),
    ...giveTells("outputs", "keeps", before.outputs, after.outputs),
  ],
  runs: ({ subflow, depth, inputs, outputs }): Runs | null =>
    subflow ? { subflow, depth, inputs, outputs } : null,
  compile: ({ id, config: { subflow, depth, inputs } }, { leave, into }) => ({
    always: [
      ...(subflow
        ? [
            {
              guard: { type: "mayRun", params: { subflow, depth } } as const,
              target: into(subflow),
              actions: [{ type: "run", params: { node: id, subflow, inputs } } as const],
            },
          ]
        : []),
      leave("notDone"),
    ],
  }),
});

function unique(names: string[]): boolean {
  return new Set(names).size === names.length;
}
