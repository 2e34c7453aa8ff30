import { z } from "zod";
import { countTells } from "../../edit/sentences/count-tells.ts";
import { waitTells } from "../../edit/sentences/wait-tells.ts";
import { defineKind, type Exit, type Told, type ValueType } from "../../kind.ts";
import type { AnswerType } from "../../machine-config.ts";
import { VariableName } from "../../node-id.ts";

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

const config = z.strictObject({
  question: z.string().trim().min(1, "Write the question.").max(2000),
  answer: z.enum(answerTypes.map(({ value }) => value)),
  variable: VariableName,
  lookBack: z.boolean(),
  tries: z.number().int().min(1).max(5),
  again: z.string().max(2000),
  noReplyMinutes: z.number().int().min(0).max(10_080),
});

/** Asks a question and waits for an answer of a type; what the customer already said is never asked again. */
export const ask = defineKind({
  kind: "ask",
  title: "Ask",
  group: "Talk",
  icon: "circle-help",
  description: "Asks a question, waits for the answer and keeps it in a variable.",
  config,
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
    { name: "question", label: "Question", type: "template", long: true },
    {
      name: "answer",
      label: "The answer is",
      type: "select",
      options: answerTypes.map(({ value, label }) => ({ value, label })),
    },
    { name: "variable", label: "Keep it as", type: "variable" },
    {
      name: "lookBack",
      label: "Use what was already said",
      type: "toggle",
      help: "If it is known already, or the customer gave it in an earlier message, go on without asking.",
    },
    { name: "tries", label: "Tries before giving up", type: "number", min: 1, max: 5, step: 1 },
    { name: "again", label: "Say when not understood", type: "template", long: true },
    {
      name: "noReplyMinutes",
      label: "Wait for a reply",
      type: "number",
      min: 0,
      max: 10_080,
      step: 5,
      unit: "minutes",
      help: "0 waits without end.",
    },
  ],
  exits: ({ answer, lookBack, tries, noReplyMinutes }): Exit[] => [
    {
      id: "answered",
      label: "Answered",
      required: true,
      usual: true,
      ...(lookBack ? {} : { after: "message" }),
      takes: [{ message: typeOf(answer).example }],
    },
    ...(answer === "text"
      ? []
      : [
          {
            id: "notUnderstood",
            label: "Not understood",
            required: true,
            after: "message" as const,
            takes: Array.from({ length: tries }, () => ({ message: "Hm" })),
          },
        ]),
    ...(noReplyMinutes > 0
      ? [
          {
            id: "noReply",
            label: "No reply",
            required: true,
            after: "time" as const,
            takes: [{ minutes: noReplyMinutes }],
          },
        ]
      : []),
  ],
  summary: ({ question, variable }) => `“${question}” → ${variable}`,
  templates: ({ question, again }) => [question, again],
  rules: () => [],
  asks: ({ variable, lookBack }) => ({ variable, always: !lookBack }),
  sets: ({ variable, answer }) => [
    {
      variable,
      label: typeOf(answer).label,
      type: typeOf(answer).type,
      exits: ["answered"],
    },
  ],
  tells: (before, after) => [
    ...answerTells(before.answer, after.answer),
    ...countTells(before.tries, after.tries, { field: "tries", does: "gives up", one: "try", many: "tries" }),
    ...waitTells("noReplyMinutes", before.noReplyMinutes, after.noReplyMinutes),
  ],
  compile: (
    { id, config: { question, answer, variable, lookBack, tries, again, noReplyMinutes } },
    { leave },
  ) => {
    const answered = { node: id, variable, answer };
    const store = { type: "store", params: answered } as const;
    const say = (text: string) => ({ type: "say", params: { node: id, text } }) as const;
    const remind = { type: "remind", params: { node: id, afterMs: noReplyMinutes * 60_000 } } as const;
    const known = leave("answered", {
      guard: { type: "known", params: { answer, variable } },
      actions: [{ type: "recall", params: answered }],
    });
    return {
      initial: "looking",
      states: {
        looking: {
          always: [...(lookBack ? [known] : []), { target: "waiting" }],
        },
        waiting: {
          entry: [say(question), ...(noReplyMinutes > 0 ? [remind] : [])],
          on: {
            message: [
              leave("answered", { guard: { type: "valid", params: { answer } }, actions: [store] }),
              ...(answer === "text"
                ? []
                : [leave("notUnderstood", { guard: { type: "tried", params: { times: tries - 1 } } })]),
              {
                actions: [
                  { type: "count", params: {} },
                  say(again || question),
                  ...(noReplyMinutes > 0 ? [remind] : []),
                ],
              },
            ],
            ...(noReplyMinutes > 0
              ? { due: [leave("noReply", { guard: { type: "due", params: {} } })] }
              : {}),
          },
        },
      },
    };
  },
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
