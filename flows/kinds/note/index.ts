import { z } from "zod";
import { defineKind } from "../../kind.ts";

/** A remark on the canvas, for whoever works on the flow next; customers never see it. */
export const note = defineKind({
  kind: "note",
  title: "Note",
  group: "Talk",
  icon: "sticky-note",
  description: "A remark on the canvas for your team. Customers never see it.",
  config: z.strictObject({ text: z.string().trim().min(1, "Write the remark.").max(4000) }),
  defaults: { text: "Write here what your team should know about this part." },
  fields: [{ name: "text", label: "Remark", type: "text", long: true }],
  exits: () => [],
  summary: ({ text }) => text,
  templates: () => [],
  rules: () => [],
  sets: () => [],
  compile: () => ({}),
  remark: true,
});
