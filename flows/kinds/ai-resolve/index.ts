import { z } from "zod";
import type { Condition } from "../../condition.ts";
import { countTells } from "../../edit/sentences/count-tells.ts";
import type { CallOutput } from "../../effects.ts";
import { defineKind } from "../../kind.ts";

const config = z.strictObject({
  articles: z.array(z.string().max(120)).max(200),
  tries: z.number().int().min(1).max(6),
  followUp: z.string().max(1000),
});

/** Signals that lead out of the dialogue, at the thresholds that the product ships. */
const wantsHuman: Condition = { match: "all", tests: [{ left: "signals.wantsHuman", op: ">=", right: 0.5 }] };
const exception: Condition = { match: "all", tests: [{ left: "signals.exception", op: ">=", right: 0.5 }] };
const settled: Condition = { match: "all", tests: [{ left: "signals.settled", op: ">=", right: 0.5 }] };

/** An answer as a stub gives it, where an example needs one. */
const answered: CallOutput<"answer"> = {
  known: true,
  text: "Orders leave us within two working days.",
  citations: [{ kind: "article", id: "delivery-times", title: "Delivery times" }],
  confidence: 0.9,
};

/**
 * Answers from articles and order data, over several turns. *Resolved* only on the customer's own word: an answer given
 * is not a resolution.
 */
export const aiResolve = defineKind({
  kind: "aiResolve",
  title: "AI resolve",
  group: "Understand",
  icon: "sparkles",
  description: "Answers from your articles and the customer's order, and says when it does not know.",
  config,
  defaults: { articles: [], tries: 3, followUp: "Does that answer your question?" },
  fields: [
    {
      name: "articles",
      label: "Articles it may use",
      type: "articles",
      help: "None chosen means all of them.",
    },
    { name: "tries", label: "Answers before it steps aside", type: "number", min: 1, max: 6, step: 1 },
    {
      name: "followUp",
      label: "Asked after an answer",
      type: "template",
      help: "Only the customer's own yes counts as resolved.",
    },
  ],
  exits: () => [
    {
      id: "resolved",
      label: "Resolved",
      required: true,
      usual: true,
      after: "message",
      takes: [{ call: { status: "done", output: answered } }, { message: "Thank you, that solved it." }],
    },
    {
      id: "notResolved",
      label: "Not resolved",
      required: true,
      takes: [{ call: { status: "done", output: { ...answered, known: false, text: "", citations: [] } } }],
    },
    {
      id: "wantsHuman",
      label: "Wants a human",
      required: true,
      wish: true,
      takes: [{ rule: wantsHuman, holds: true }],
    },
    { id: "exception", label: "Exception", required: true, takes: [{ rule: exception, holds: true }] },
    { id: "failed", label: "Failed", required: true, takes: [{ call: { status: "failed" } }] },
  ],
  summary: ({ articles, tries }) =>
    `${articles.length ? `${articles.length} articles` : "All articles"}, up to ${tries} ${tries === 1 ? "answer" : "answers"}`,
  templates: ({ followUp }) => [followUp],
  rules: () => [wantsHuman, exception, settled],
  sets: () => [],
  tells: (before, after) =>
    countTells(before.tries, after.tries, {
      field: "tries",
      does: "steps aside",
      one: "answer",
      many: "answers",
    }),
  compile: ({ id, config: settings }, { leave }) => {
    const stepAside = [
      leave("wantsHuman", { rule: wantsHuman, guard: { type: "when", params: { rule: wantsHuman } } }),
      leave("exception", { rule: exception, guard: { type: "when", params: { rule: exception } } }),
    ];
    // a bare yes or no speaks to the question asked after an answer, if one was asked
    const plainly = settings.followUp
      ? [
          leave("resolved", { guard: { type: "says", params: { answer: "yes" } } }),
          leave("notResolved", { guard: { type: "says", params: { answer: "no" } } }),
        ]
      : [];
    const known = { left: "known", op: "is", right: true } as const;
    return {
      initial: "reading",
      states: {
        reading: { always: [...stepAside, { target: "answering" }] },
        answering: {
          tags: ["calling"],
          entry: [
            { type: "call", params: { node: id, name: "answer", settings: { articles: settings.articles } } },
          ],
          on: {
            done: [
              {
                guard: { type: "result", params: { tests: [known] } },
                target: "listening",
                actions: [
                  { type: "count", params: {} },
                  { type: "reply", params: { node: id } },
                  ...(settings.followUp
                    ? [{ type: "say", params: { node: id, text: settings.followUp } } as const]
                    : []),
                ],
              },
              leave("notResolved", { guard: { type: "result", params: {} } }),
            ],
            failed: [leave("failed", { guard: { type: "result", params: {} } })],
            unknown: [leave("failed", { guard: { type: "result", params: {} } })],
          },
        },
        listening: {
          on: {
            message: [
              ...stepAside,
              leave("resolved", { rule: settled, guard: { type: "when", params: { rule: settled } } }),
              ...plainly,
              leave("notResolved", { guard: { type: "tried", params: { times: settings.tries } } }),
              { target: "answering" },
            ],
          },
        },
      },
    };
  },
});
