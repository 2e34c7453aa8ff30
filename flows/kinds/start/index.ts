import { z } from "zod";
import { defineKind } from "../../kind.ts";

/** Where every conversation begins: greets, then waits for the first message. */
export const start = defineKind({
  kind: "start",
  title: "Start",
  group: "Talk",
  icon: "play",
  description: "Where every conversation begins.",
  // flows that were made before there was a choice hear each message by itself
  config: z.strictObject({ greeting: z.string().max(1000), mergeBursts: z.boolean().default(false) }),
  defaults: { greeting: "", mergeBursts: false },
  fields: [
    {
      name: "greeting",
      label: "Greeting",
      type: "template",
      long: true,
      placeholder: 'Hi {{customer.name | first | "there"}}, what can I do for you?',
      help: "Said when the chat opens. Leave it empty to wait for the customer.",
    },
    {
      name: "mergeBursts",
      label: "Hear quick messages as one",
      type: "toggle",
      help: "For customers who write a sentence in pieces: the flow answers after 0.8 seconds of quiet. A wish for a human and the escalation policies are heard at once.",
    },
  ],
  exits: () => [
    { id: "next", label: "First message", required: true, after: "message", takes: [{ message: "Hello" }] },
  ],
  summary: ({ greeting, mergeBursts }) =>
    `${greeting ? `Greets: “${greeting}”` : "Waits for the first message"}${mergeBursts ? "; hears quick messages as one" : ""}`,
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
  mergesBursts: ({ mergeBursts }) => mergeBursts,
  place: "main",
});
