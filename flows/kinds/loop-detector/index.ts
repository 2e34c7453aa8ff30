import { z } from "zod";
import type { Condition, Test } from "../../condition.ts";
import { countTells } from "../../edit/sentences/count-tells.ts";
import { defineKind } from "../../kind.ts";

interface Settings extends Record<string, number> {
  likeness: number;
  rounds: number;
}

/** Notices that the conversation walks in a circle: the customer repeats themselves, or comes by too often. */
export const loopDetector = defineKind({
  kind: "loopDetector",
  title: "Loop detector",
  group: "Understand",
  icon: "repeat",
  description: "Notices when the customer repeats themselves or the flow walks in a circle.",
  config: z.strictObject({ likeness: z.number().min(0).max(1), rounds: z.number().int().min(2).max(10) }),
  defaults: { likeness: 0.5, rounds: 3 },
  fields: [
    {
      name: "likeness",
      label: "Says the same again, at least this alike",
      type: "slider",
      min: 0,
      max: 1,
      step: 0.05,
      help: "0 is nothing in common, 1 the same question, also in other words.",
    },
    { name: "rounds", label: "Or comes by here", type: "number", min: 2, max: 10, step: 1, unit: "times" },
  ],
  exits: (settings) => [
    {
      id: "looping",
      label: "Going in circles",
      required: true,
      takes: [{ rule: repeats(settings), holds: true }],
      boundedBy: settings.rounds,
    },
    {
      id: "fresh",
      label: "Getting on",
      required: true,
      usual: true,
      takes: [{ rule: repeats(settings), holds: false }],
    },
  ],
  summary: ({ likeness, rounds }) => `Repeats (${Math.round(likeness * 100)} % alike) or ${rounds} rounds`,
  templates: () => [],
  rules: (settings) => [repeats(settings)],
  sets: () => [],
  tells: (before, after) =>
    countTells(before.rounds, after.rounds, { field: "rounds", exit: "looping", one: "loop", many: "loops" }),
  compile: ({ id, config }, { leave }) => ({
    always: [
      leave("looping", {
        rule: rule(id, config),
        guard: { type: "when", params: { rule: rule(id, config) } },
      }),
      leave("fresh", { rule: rule(id, config) }),
    ],
  }),
});

function repeats({ likeness }: Settings): Condition {
  return { match: "any", tests: [{ left: "signals.loop", op: ">=", right: likeness }] };
}

function rule(id: string, settings: Settings): Condition {
  const rounds: Test = { left: `visits.${id}`, op: ">=", right: settings.rounds };
  return { match: "any", tests: [...repeats(settings).tests, rounds] };
}
