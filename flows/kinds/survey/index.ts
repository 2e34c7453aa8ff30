import { z } from "zod";
import { waitTells } from "../../edit/sentences/wait-tells.ts";
import { defineKind, type Exit } from "../../kind.ts";
import type { StateConfig, TransitionConfig, Ways } from "../../machine-config.ts";
import { VariableName } from "../../node-id.ts";
import { type ScaleName, type Score, scales } from "./scales.ts";

/** Room for “Comment” behind it. */
const longest = 40 - "Comment".length;

const config = z.strictObject({
  question: z.string().trim().min(1, "Write the question.").max(2000),
  scale: z.enum(scales.map(({ name }) => name)),
  variable: VariableName.refine(
    (name) => name.length <= longest,
    `Choose a shorter name: up to ${longest} letters.`,
  ),
  askWhy: z.string().max(2000),
  thanks: z.string().max(2000),
  noReplyMinutes: z.number().int().min(5, "Give them at least 5 minutes.").max(43_200),
});
type Settings = z.infer<typeof config>;

/** Asks how it went, as the system and not as the bot: so it may follow a person's work too. Never holds anybody up. */
export const survey = defineKind({
  kind: "survey",
  title: "Satisfaction survey",
  group: "Talk",
  icon: "smile",
  description: "Asks how it went, and keeps the score.",
  config,
  defaults: {
    question: "How did we do today, from 1 (not well) to 5 (very well)?",
    scale: "1 to 5",
    variable: "satisfaction",
    askWhy: "I'm sorry to hear that. What should we have done better?",
    thanks: "Thank you for telling us.",
    noReplyMinutes: 1_440,
  },
  fields: [
    { name: "question", label: "Question", type: "template", long: true },
    {
      name: "scale",
      label: "They answer with",
      type: "select",
      options: scales.map(({ name, label }) => ({ value: name, label })),
      help: "Kept as a number from 1 to 5, so that scales can be compared: 👎 is 1, 😐 is 3, 👍 is 5. From 4 on it is happy.",
    },
    { name: "variable", label: "Keep the score as", type: "variable" },
    {
      name: "askWhy",
      label: "Ask after a low score",
      type: "template",
      long: true,
      help: "What they write is kept beside the score, under its name with “Comment” added. Leave it empty not to ask.",
    },
    { name: "thanks", label: "Say afterwards", type: "template", long: true },
    {
      name: "noReplyMinutes",
      label: "Wait for a reply",
      type: "number",
      min: 5,
      max: 43_200,
      step: 5,
      unit: "minutes",
    },
  ],
  exits,
  summary: ({ scale, variable }) => `${scaleOf(scale).label} → ${variable}`,
  templates: ({ question, askWhy, thanks }) => [question, askWhy, thanks],
  rules: () => [],
  asks: ({ variable }) => ({ variable, always: true }),
  sets: ({ variable, askWhy }) => [
    { variable, label: "Score, 1 to 5", type: "number", exits: ["happy", "unhappy"] },
    ...(askWhy
      ? [
          {
            variable: `${variable}Comment`,
            label: "Why the score is low",
            type: "text" as const,
            exits: ["unhappy"],
          },
        ]
      : []),
  ],
  tells: (before, after) => waitTells("noReplyMinutes", before.noReplyMinutes, after.noReplyMinutes),
  compile: ({ id, config }, ways) => ({
    initial: "asking",
    states: { asking: asking(id, config, ways), ...(config.askWhy ? { why: why(id, config, ways) } : {}) },
  }),
});

function scaleOf(name: ScaleName) {
  return scales.find((scale) => scale.name === name) ?? scales[0];
}

function exits({ scale, askWhy, noReplyMinutes }: Settings): Exit[] {
  const [low, high] = [scaleOf(scale).scores.find(isLow), scaleOf(scale).scores.find((one) => !isLow(one))];
  const comment = askWhy ? [{ message: "It took far too long." }] : [];
  return [
    {
      id: "happy",
      label: "Happy",
      required: true,
      usual: true,
      after: "message",
      takes: [{ message: high?.label ?? "" }],
    },
    {
      id: "unhappy",
      label: "Unhappy",
      required: true,
      after: "message",
      takes: [{ message: low?.label ?? "" }, ...comment],
    },
    {
      id: "other",
      label: "Wrote something else",
      required: true,
      after: "message",
      takes: [{ message: "I have another question." }],
    },
    { id: "noReply", label: "No reply", required: true, after: "time", takes: [{ minutes: noReplyMinutes }] },
  ];
}

function isLow({ score }: Score): boolean {
  return score < 4;
}

function asking(node: string, settings: Settings, { leave }: Ways): StateConfig {
  const { question, scale, variable, askWhy, thanks } = settings;
  const { scores, words } = scaleOf(scale);
  const buttons = scores.map(({ id, label }) => ({ id, label }));
  const given = (one: Score): TransitionConfig => {
    const guard = { type: "chose", params: { choices: words, id: one.id } } as const;
    const keep = { type: "keep", params: { node, variable, value: one.score, as: "number" } } as const;
    if (isLow(one) && askWhy) return { guard, target: "why", actions: [keep] };
    return leave(isLow(one) ? "unhappy" : "happy", { guard, actions: [keep, say(node, thanks)] });
  };
  return {
    entry: [say(node, question, buttons), remind(node, settings)],
    on: {
      message: [...scores.map(given), leave("other")],
      due: [leave("noReply", { guard: { type: "due", params: {} } })],
    },
  };
}

/** The score counts, whether a reason is given or not. */
function why(node: string, settings: Settings, { leave }: Ways): StateConfig {
  const { variable, askWhy, thanks } = settings;
  const comment = `${variable}Comment`;
  const store = { node, variable: comment, answer: "text" } as const;
  const none = { node, variable: comment, value: "—", as: "text" } as const;
  return {
    entry: [say(node, askWhy), remind(node, settings)],
    on: {
      message: [leave("unhappy", { actions: [{ type: "store", params: store }, say(node, thanks)] })],
      due: [
        leave("unhappy", {
          guard: { type: "due", params: {} },
          actions: [{ type: "keep", params: none }],
        }),
      ],
    },
  };
}

function say(node: string, text: string, choices: { id: string; label: string }[] = []) {
  return {
    type: "say",
    params: { node, text, role: "system", ...(choices.length ? { choices } : {}) },
  } as const;
}

function remind(node: string, { noReplyMinutes }: Settings) {
  return { type: "remind", params: { node, afterMs: noReplyMinutes * 60_000 } } as const;
}
