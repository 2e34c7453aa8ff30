import { z } from "zod";
import { defineKind } from "../../kind.ts";

/** Where a subflow begins. Unlike Start it waits for nobody: whoever runs the subflow is in the middle of something. */
export const entry = defineKind({
  kind: "entry",
  title: "Subflow begins",
  group: "Act",
  icon: "log-in",
  description: "Where a subflow begins, with the inputs that it was given.",
  config: z.strictObject({}),
  defaults: {},
  fields: [],
  exits: () => [{ id: "next", label: "Next", required: true, usual: true, takes: [] }],
  summary: () => "Goes on with its inputs",
  templates: () => [],
  rules: () => [],
  sets: () => [],
  compile: (_, { leave }) => ({ always: [leave("next")] }),
  begins: true,
  place: "subflow",
});
