import { z } from "zod";
import type { Told, ValueType } from "../../kind.ts";
import type { AnswerType } from "../../machine-config.ts";
import { defineQuestion, questionConfig } from "../question.ts";

const answerTypes = [
  { value: "text", label: "Anything", type: "text", example: "It came with a dent in the side." },
  { value: "order number", label: "An order number", type: "text", example: "It is 1042" },
  { value: "reference", label: "A reference, like S-201", type: "text", example: "It is S-201" },
  { value: "email", label: "An e-mail address", type: "text", example: "maya.reyes@example.com" },
  { value: "yes or no", label: "Yes or no", type: "yes or no", example: "Yes" },
  { value: "number", label: "A number", type: "number", example: "3" },
  { value: "date", label: "A date", type: "instant", example: "12 November 2026" },
  { value: "phone", label: "A phone number", type: "text", example: "+351 912 345 678" },
] as const satisfies readonly { value: AnswerType; label: string; type: ValueType; example: string }[];

function typeOf(answer: AnswerType) {
  return answerTypes.find(({ value }) => value === answer) ?? answerTypes[0];
}

/** Asks a question and waits for an answer of a type; what the customer already said is never asked again. */
export const ask = defineQuestion({
  kind: "ask",
  title: "Ask",
  icon: "circle-help",
  description: "Asks a question, waits for the answer and keeps it in a variable.",
  config: questionConfig({ answer: z.enum(answerTypes.map(({ value }) => value)) }),
  defaults: {
    question: "What is your order number?",
    answer: "order number",
    variable: "orderNumber",
    lookBack: true,
    tries: 2,
    again: "I couldn't read that. Could you send just the number, like 1042?",
    noReplyMinutes: 0,
  },
  fields: [
    {
      name: "answer",
      label: "The answer is",
      type: "select",
      options: answerTypes.map(({ value, label }) => ({ value, label })),
    },
  ],
  lookBack: {
    label: "Use what was already said",
    help: "If it is known already, or the customer gave it in an earlier message, go on without asking.",
  },
  again: { label: "Say when not understood" },
  answers: ({ answer, variable }) => [
    {
      id: "answered",
      label: "Answered",
      usual: true,
      example: typeOf(answer).example,
      known: (node) => ({
        guard: { type: "known", params: { answer, variable } },
        actions: [{ type: "recall", params: { node, variable, answer } }],
      }),
      given: (node) => ({
        guard: { type: "valid", params: { answer } },
        actions: [{ type: "store", params: { node, variable, answer } }],
      }),
    },
  ],
  missed: ({ answer }) => (answer === "text" ? null : "Hm"),
  summary: ({ question, variable }) => `“${question}” → ${variable}`,
  sets: ({ variable, answer }) => [
    { variable, label: typeOf(answer).label, type: typeOf(answer).type, exits: ["answered"] },
  ],
  tells: (before, after) => answerTells(before.answer, after.answer),
});

/** “now takes any answer instead of an order number”. */
function answerTells(before: AnswerType, after: AnswerType): Told[] {
  if (before === after) return [];
  const words = (answer: AnswerType) => {
    const { value, label } = typeOf(answer);
    return value === "text" ? "any answer" : label.charAt(0).toLowerCase() + label.slice(1);
  };
  return [{ fields: ["answer"], words: `now takes ${words(after)} instead of ${words(before)}` }];
}
