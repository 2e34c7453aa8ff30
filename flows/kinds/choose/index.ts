import { z } from "zod";
import { countTells } from "../../edit/sentences/count-tells.ts";
import { waitTells } from "../../edit/sentences/wait-tells.ts";
import { defineKind, type Exit } from "../../kind.ts";
import type { Choice, StateConfig, Ways } from "../../machine-config.ts";
import { NodeId, VariableName } from "../../node-id.ts";
import { chosen } from "../../text/choose.ts";
import { plainWords } from "../../text/plain-words.ts";
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

const config = z.strictObject({
  question: z.string().trim().min(1, "Write the question.").max(2000),
  choices,
  variable: VariableName,
  lookBack: z.boolean(),
  tries: z.number().int().min(1).max(5),
  again: z.string().max(2000),
  noReplyMinutes: z.number().int().min(0).max(10_080),
});
type Settings = z.infer<typeof config>;

/** Puts a question with buttons, and leaves through the one that was chosen: by a press, its words or its number. */
export const choose = defineKind({
  kind: "choose",
  title: "Choose",
  group: "Talk",
  icon: "list-checks",
  description: "Asks with buttons, and takes a path of its own for each of them.",
  config,
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
    { name: "question", label: "Question", type: "template", long: true },
    {
      name: "choices",
      label: "Choices",
      type: "choices",
      help: "Each becomes a button and an exit. Wording one differently keeps its path.",
    },
    { name: "variable", label: "Keep it as", type: "variable" },
    {
      name: "lookBack",
      label: "Use what was already chosen",
      type: "toggle",
      help: "If the variable holds one of the choices already, go on without asking.",
    },
    { name: "tries", label: "Tries before giving up", type: "number", min: 1, max: 5, step: 1 },
    { name: "again", label: "Say when nothing was chosen", type: "template", long: true },
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
  exits,
  summary: ({ question, choices }) => `“${question}” ${choices.map((choice) => choice.label).join(" · ")}`,
  templates: ({ question, again }) => [question, again],
  rules: () => [],
  asks: ({ variable, lookBack }) => ({ variable, always: !lookBack }),
  sets: ({ variable, choices }) => [
    { variable, label: "What was chosen", type: "text", exits: choices.map(({ id }) => id) },
  ],
  tells: (before, after) => [
    ...countTells(before.tries, after.tries, { field: "tries", does: "gives up", one: "try", many: "tries" }),
    ...waitTells("noReplyMinutes", before.noReplyMinutes, after.noReplyMinutes),
  ],
  compile: ({ id, config }, ways) => ({
    initial: "looking",
    states: {
      looking: { always: [...(config.lookBack ? known(config, ways) : []), { target: "waiting" }] },
      waiting: waiting(id, config, ways),
    },
  }),
});

function exits({ choices, lookBack, tries, noReplyMinutes }: Settings): Exit[] {
  const noChoice = chosen("Hm", choices) ? "…" : "Hm";
  const noReply: Exit = {
    id: "noReply",
    label: "No reply",
    required: true,
    after: "time",
    takes: [{ minutes: noReplyMinutes }],
  };
  return [
    ...choices.map(
      ({ id, label }): Exit => ({
        id,
        label,
        required: true,
        ...(lookBack ? {} : { after: "message" }),
        takes: [{ message: label }],
      }),
    ),
    {
      id: "notUnderstood",
      label: "Not understood",
      required: true,
      after: "message",
      takes: Array.from({ length: tries }, () => ({ message: noChoice })),
    },
    ...(noReplyMinutes > 0 ? [noReply] : []),
  ];
}

function known({ choices, variable }: Settings, { leave }: Ways) {
  return choices.map(({ id }) => {
    const rule = { match: "all" as const, tests: [{ left: variable, op: "is" as const, right: id }] };
    return leave(id, { guard: { type: "when", params: { rule } } });
  });
}

function waiting(node: string, settings: Settings, { leave }: Ways): StateConfig {
  const { question, choices, variable, tries, again, noReplyMinutes } = settings;
  const say = (text: string) => ({ type: "say", params: { node, text, choices } }) as const;
  const remind = { type: "remind", params: { node, afterMs: noReplyMinutes * 60_000 } } as const;
  const reminders = noReplyMinutes > 0 ? [remind] : [];
  const keep = { type: "storeChoice", params: { node, variable, choices } } as const;
  const pressed = ({ id }: Choice) =>
    leave(id, { guard: { type: "chose", params: { choices, id } }, actions: [keep] });
  return {
    entry: [say(question), ...reminders],
    on: {
      message: [
        ...choices.map(pressed),
        leave("notUnderstood", { guard: { type: "tried", params: { times: tries - 1 } } }),
        { actions: [{ type: "count", params: {} }, say(again || question), ...reminders] },
      ],
      ...(noReplyMinutes > 0 ? { due: [leave("noReply", { guard: { type: "due", params: {} } })] } : {}),
    },
  };
}
