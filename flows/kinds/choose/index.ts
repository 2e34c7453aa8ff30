import { z } from "zod";
import { NodeId } from "../../node-id.ts";
import { chosen } from "../../text/choose.ts";
import { plainWords } from "../../text/plain-words.ts";
import { defineQuestion, questionConfig } from "../question.ts";
import { repeated } from "../repeated.ts";

const label = z
  .string()
  .trim()
  .max(80)
  .refine((text) => plainWords(text) !== "", "Write a word on every button.");

const choices = z
  .array(z.strictObject({ id: NodeId, label }))
  .min(2, "Give at least two choices.")
  .max(10, "Ten choices are the most that fit a chat: split the question.")
  .superRefine((all, context) => {
    const twice = repeated(all.map((choice) => plainWords(choice.label)));
    const reserved = all.find(({ id }) => id === "notUnderstood" || id === "noReply");
    const problems = [
      twice === undefined ? "" : `Two choices read “${twice}”: word them apart.`,
      repeated(all.map(({ id }) => id)) === undefined ? "" : "Two choices have the same id: add one anew.",
      reserved ? `“${reserved.label}” has the id of another exit: add it anew.` : "",
    ];
    for (const message of problems) if (message) context.addIssue({ code: "custom", message });
  });

/** Puts a question with buttons, and leaves through the one that was chosen: by a press, its words or its number. */
export const choose = defineQuestion({
  kind: "choose",
  title: "Choose",
  icon: "list-checks",
  description: "Asks with buttons, and takes a path of its own for each of them.",
  config: questionConfig({ choices }),
  defaults: {
    question: "What can I help you with?",
    choices: [
      { id: "order", label: "Where is my order?" },
      { id: "return", label: "I want to return something" },
      { id: "other", label: "Something else" },
    ],
    variable: "topic",
    lookBack: false,
    tries: 2,
    again: "I didn't catch which one you mean. Press a button, or write its number.",
    noReplyMinutes: 0,
  },
  fields: [
    {
      name: "choices",
      label: "Choices",
      type: "choices",
      help: "Each becomes a button and an exit. Wording one differently keeps its path.",
    },
  ],
  lookBack: {
    label: "Use what was already chosen",
    help: "If the variable holds one of the choices already, go on without asking.",
  },
  again: { label: "Say when nothing was chosen" },
  buttons: ({ choices }) => choices,
  answers: ({ choices, variable }) =>
    choices.map(({ id, label }) => ({
      id,
      label,
      example: label,
      known: () => ({
        guard: {
          type: "when",
          params: { rule: { match: "all", tests: [{ left: variable, op: "is", right: id }] } },
        },
      }),
      given: (node) => ({
        guard: { type: "chose", params: { choices, id } },
        actions: [{ type: "storeChoice", params: { node, variable, choices } }],
      }),
    })),
  missed: ({ choices }) => (chosen("Hm", choices) ? "…" : "Hm"),
  summary: ({ question, choices }) => `“${question}” ${choices.map((choice) => choice.label).join(" · ")}`,
  sets: ({ variable, choices }) => [
    { variable, label: "What was chosen", type: "text", exits: choices.map(({ id }) => id) },
  ],
});
