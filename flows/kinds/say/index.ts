import { z } from "zod";
import { defineKind } from "../../kind.ts";

/** Says something and goes on. */
export const say = defineKind({
  kind: "say",
  title: "Say",
  group: "Talk",
  icon: "message-circle",
  description: "Says something and goes on.",
  config: z.strictObject({ text: z.string().trim().min(1, "Write what to say.").max(4000) }),
  defaults: { text: "Thanks for getting in touch." },
  fields: [{ name: "text", label: "What to say", type: "template", long: true }],
  exits: () => [{ id: "next", label: "Next", required: true, takes: [] }],
  summary: ({ text }) => `“${text}”`,
  templates: ({ text }) => [text],
  rules: () => [],
  sets: () => [],
  compile: ({ id, config }, { leave }) => ({
    entry: [{ type: "say", params: { node: id, text: config.text } }],
    always: [leave("next")],
  }),
});
