import { z } from "zod";
import { defineKind } from "../../kind.ts";

/** Where every conversation begins: greets, then waits for the first message. */
export const start = defineKind({
  kind: "start",
  title: "Start",
  group: "Talk",
  icon: "play",
  description: "Where every conversation begins.",
  config: z.strictObject({ greeting: z.string().max(1000) }),
  defaults: { greeting: "" },
  fields: [
    {
      name: "greeting",
      label: "Greeting",
      type: "template",
      long: true,
      placeholder: 'Hi {{customer.name | first | "there"}}, what can I do for you?',
      help: "Said when the chat opens. Leave it empty to wait for the customer.",
    },
  ],
  exits: () => [
    { id: "next", label: "First message", required: true, after: "message", takes: [{ message: "Hello" }] },
  ],
  summary: ({ greeting }) => (greeting ? `Greets: “${greeting}”` : "Waits for the first message"),
  templates: ({ greeting }) => [greeting],
  rules: () => [],
  sets: () => [],
  compile: ({ id, config }, { leave }) => ({
    on: {
      ...(config.greeting
        ? { begin: [{ actions: [{ type: "say", params: { node: id, text: config.greeting } }] }] }
        : {}),
      message: [leave("next")],
    },
  }),
  begins: true,
  place: "main",
});
