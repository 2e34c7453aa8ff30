import { z } from "zod";
import { defineKind } from "../../kind.ts";

const tags = z.array(z.string().trim().min(1, "A tag has at least one letter.").max(64)).max(20);

/** Puts tags on the conversation and takes them off: for reports, routing and the scope of policies. */
export const tag = defineKind({
  kind: "tag",
  title: "Tag",
  group: "Act",
  icon: "tag",
  description: "Puts tags on the conversation, or takes them off.",
  config: z
    .strictObject({ add: tags, remove: tags })
    .refine(({ add, remove }) => add.length + remove.length > 0, {
      path: ["add"],
      message: "Name a tag to put on or to take off.",
    })
    .refine(({ add, remove }) => !remove.some((one) => add.includes(one)), {
      path: ["remove"],
      message: "A tag is put on and taken off at once: keep it on one side.",
    }),
  defaults: { add: ["follow up"], remove: [] },
  fields: [
    {
      name: "add",
      label: "Put on",
      type: "list",
      help: "Agents see tags, reports count them, and policies can be limited to them.",
    },
    { name: "remove", label: "Take off", type: "list" },
  ],
  exits: () => [{ id: "next", label: "Next", required: true, takes: [] }],
  summary: ({ add, remove }) =>
    [...add.map((one) => `+ ${one}`), ...remove.map((one) => `− ${one}`)].join(" · "),
  templates: () => [],
  rules: () => [],
  sets: () => [{ variable: "tags", label: "Tags of the conversation", type: "list" }],
  compile: ({ id, config: { add, remove } }, { leave }) => ({
    entry: [{ type: "tag", params: { node: id, add, remove } }],
    always: [leave("next")],
  }),
});
