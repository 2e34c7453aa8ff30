import { z } from "zod";
import type { Condition } from "../../condition.ts";
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
    { id: "resolved", label: "Resolved", required: true, usual: true },
    { id: "notResolved", label: "Not resolved", required: true },
    { id: "wantsHuman", label: "Wants a human", required: true },
    { id: "exception", label: "Exception", required: true },
    { id: "failed", label: "Failed", required: true },
  ],
  summary: ({ articles, tries }) =>
    `${articles.length ? `${articles.length} articles` : "All articles"}, up to ${tries} ${tries === 1 ? "answer" : "answers"}`,
  templates: ({ followUp }) => [followUp],
  rules: () => [wantsHuman, exception, settled],
  sets: () => [],
  compile: ({ id, config: settings }, leave) => {
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
                guard: { type: "result", params: { test: known } },
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
