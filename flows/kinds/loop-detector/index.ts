import { z } from "zod";
import { countTells } from "../../edit/sentences/count-tells.ts";
import { defineGate } from "../gate.ts";

/** Notices that the conversation walks in a circle: the customer repeats themselves, or comes by too often. */
export const loopDetector = defineGate({
  kind: "loopDetector",
  title: "Loop detector",
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
  rule: ({ likeness, rounds }, node) => ({
    match: "any",
    tests: [
      { left: "signals.loop", op: ">=", right: likeness },
      ...(node === undefined ? [] : [{ left: `visits.${node}`, op: ">=" as const, right: rounds }]),
    ],
  }),
  holds: { id: "looping", label: "Going in circles" },
  otherwise: { id: "fresh", label: "Getting on" },
  boundedBy: ({ rounds }) => rounds,
  summary: ({ likeness, rounds }) => `Repeats (${Math.round(likeness * 100)} % alike) or ${rounds} rounds`,
  tells: (before, after) =>
    countTells(before.rounds, after.rounds, { field: "rounds", exit: "looping", one: "loop", many: "loops" }),
});
