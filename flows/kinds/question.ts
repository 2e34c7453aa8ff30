import { z } from "zod";
import { countTells } from "../edit/sentences/count-tells.ts";
import { waitTells } from "../edit/sentences/wait-tells.ts";
import { type AnyKind, defineKind, type Exit, type Field, type Kind } from "../kind.ts";
import type { Choice, StateConfig, TransitionConfig, Ways } from "../machine-config.ts";
import { VariableName } from "../node-id.ts";

/** Settings of a kind that puts a question: what is its own, amid what all of them have. */
export function questionConfig<Own extends z.ZodRawShape>(own: Own) {
  return z.strictObject({
    question: z.string().trim().min(1, "Write the question.").max(2000),
    ...own,
    variable: VariableName,
    lookBack: z.boolean(),
    tries: z.number().int().min(1).max(5),
    again: z.string().max(2000),
    /** 0 waits without end. */
    noReplyMinutes: z.number().int().min(0).max(10_080),
  });
}

type Question = z.infer<ReturnType<typeof questionConfig<Record<never, never>>>>;

/** A way in which the question can be answered. */
interface Answer extends Pick<Exit, "id" | "label" | "usual"> {
  /** What a customer may write to give it. */
  example: string;
  /** It was given before, in the conversation of this node. */
  known: (node: string) => Taken;
  /** The message just heard gives it. */
  given: (node: string) => Taken;
}
type Taken = Pick<TransitionConfig, "guard" | "actions">;

type Own = "kind" | "title" | "icon" | "description" | "config" | "defaults" | "summary" | "sets" | "tells";

interface Asking<Settings> extends Pick<Kind<Settings>, Own> {
  /** Fields of the kind's own, after the question. */
  fields: Field[];
  lookBack: { label: string; help: string };
  again: { label: string };
  answers: (settings: Settings) => Answer[];
  /** A message that is no answer; null where everything is one. */
  missed: (settings: Settings) => string | null;
  /** The buttons that go with the question. */
  buttons?: (settings: Settings) => Choice[];
}

/** A kind that puts a question, waits for an answer, and asks again a few times when it gets none. */
export function defineQuestion<Settings extends Question>(asking: Asking<Settings>): AnyKind {
  const { fields, lookBack, again, answers, missed, buttons, tells, ...told } = asking;
  return defineKind<Settings>({
    ...told,
    group: "Talk",
    fields: [
      { name: "question", label: "Question", type: "template", long: true },
      ...fields,
      { name: "variable", label: "Keep it as", type: "variable" },
      { name: "lookBack", type: "toggle", ...lookBack },
      { name: "tries", label: "Tries before giving up", type: "number", min: 1, max: 5, step: 1 },
      { name: "again", type: "template", long: true, ...again },
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
    exits: (settings) => exitsOf(settings, asking),
    templates: ({ question, again }) => [question, again],
    rules: () => [],
    asks: ({ variable, lookBack }) => ({ variable, always: !lookBack }),
    tells: (before, after) => [
      ...(tells?.(before, after) ?? []),
      ...countTells(before.tries, after.tries, {
        field: "tries",
        does: "gives up",
        one: "try",
        many: "tries",
      }),
      ...waitTells("noReplyMinutes", before.noReplyMinutes, after.noReplyMinutes),
    ],
    compile: ({ id, config }, ways) => {
      const listening = { waiting: waiting(id, config, asking, ways) };
      if (!config.lookBack) return { initial: "waiting", states: listening };
      const known = answers(config).map((answer) => ways.leave(answer.id, answer.known(id)));
      const looking = { always: [...known, { target: "waiting" }] };
      return { initial: "looking", states: { looking, ...listening } };
    },
  });
}

function exitsOf<Settings extends Question>(settings: Settings, { answers, missed }: Asking<Settings>) {
  const { lookBack, tries, noReplyMinutes } = settings;
  const example = missed(settings);
  const exits = answers(settings).map(
    ({ id, label, usual, example }): Exit => ({
      id,
      label,
      required: true,
      ...(usual ? { usual } : {}),
      ...(lookBack ? {} : { after: "message" }),
      takes: [{ message: example }],
    }),
  );
  const notUnderstood: Exit = {
    id: "notUnderstood",
    label: "Not understood",
    required: true,
    after: "message",
    takes: Array.from({ length: tries }, () => ({ message: example ?? "" })),
  };
  const noReply: Exit = {
    id: "noReply",
    label: "No reply",
    required: true,
    after: "time",
    takes: [{ minutes: noReplyMinutes }],
  };
  return [...exits, ...(example === null ? [] : [notUnderstood]), ...(noReplyMinutes > 0 ? [noReply] : [])];
}

function waiting<Settings extends Question>(
  node: string,
  settings: Settings,
  { answers, missed, buttons }: Asking<Settings>,
  { leave }: Ways,
): StateConfig {
  const { question, tries, again, noReplyMinutes } = settings;
  const offered = buttons ? { choices: buttons(settings) } : {};
  const say = (text: string) => ({ type: "say", params: { node, text, ...offered } }) as const;
  const remind = { type: "remind", params: { node, afterMs: noReplyMinutes * 60_000 } } as const;
  const reminders = noReplyMinutes > 0 ? [remind] : [];
  const giveUp = () => leave("notUnderstood", { guard: { type: "tried", params: { times: tries - 1 } } });
  return {
    entry: [say(question), ...reminders],
    on: {
      message: [
        ...answers(settings).map((answer) => leave(answer.id, answer.given(node))),
        ...(missed(settings) === null ? [] : [giveUp()]),
        { actions: [{ type: "count", params: {} }, say(again || question), ...reminders] },
      ],
      ...(noReplyMinutes > 0 ? { due: [leave("noReply", { guard: { type: "due", params: {} } })] } : {}),
    },
  };
}
