import { z } from "zod";
import { defineKind } from "../../kind.ts";
import { NodeId } from "../../node-id.ts";
import { repeated } from "../repeated.ts";

const share = z.strictObject({
  id: NodeId,
  label: z.string().trim().min(1, "Give it a name.").max(80),
  /** Per cent. */
  share: z.number().int("Write a whole number.").min(1, "Give it at least 1 %, or remove it.").max(99),
});
type Share = z.infer<typeof share>;

const shares = z
  .array(share)
  .min(2, "Split into at least two.")
  .max(6, "Split into six at most.")
  .superRefine((all, context) => {
    const sum = all.reduce((total, one) => total + one.share, 0);
    const twice = repeated(all.map(({ label }) => label));
    const problems = [
      sum === 100 ? "" : `The shares add up to ${sum} %: make it 100 %.`,
      twice === undefined ? "" : `Two shares are called “${twice}”: name them apart.`,
      repeated(all.map(({ id }) => id)) === undefined ? "" : "Two shares have the same id: add one anew.",
    ];
    for (const message of problems) if (message) context.addIssue({ code: "custom", message });
  });

/** Sends a part of the customers each way by chance; a customer who comes back gets what they got before. */
export const abSplit = defineKind({
  kind: "abSplit",
  title: "A/B split",
  group: "Understand",
  icon: "split",
  description:
    "Tries several ways with a share of the customers each; whoever is signed in stays with theirs.",
  config: z.strictObject({ shares }),
  defaults: {
    shares: [
      { id: "a", label: "A", share: 50 },
      { id: "b", label: "B", share: 50 },
    ],
  },
  fields: [
    {
      name: "shares",
      label: "Shares",
      type: "shares",
      help: "Customers who are signed in stay with their share; others are split anew in each conversation. Another name or another order moves nobody; changing how much each gets moves some.",
    },
  ],
  exits: ({ shares }) =>
    shares.map(({ id, label }) => ({ id, label, required: true, usual: true, takes: [{ share: id }] })),
  summary: ({ shares }) => shares.map(({ label, share }) => `${label} ${share} %`).join(" · "),
  templates: () => [],
  rules: () => [],
  sets: () => [],
  compile: ({ id, config }, { leave }) => ({
    always: parts(config.shares).map(({ exit, from, to }) =>
      leave(exit, { guard: { type: "share", params: { node: id, from, to } } }),
    ),
  }),
});

/** Where each share begins and ends (0…1), in the order of the ids: the order in the form moves nobody. */
function parts(shares: Share[]): { exit: string; from: number; to: number }[] {
  const sorted = shares.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return sorted.map(({ id, share }, at) => {
    const before = sorted.slice(0, at).reduce((total, one) => total + one.share, 0);
    return { exit: id, from: before / 100, to: (before + share) / 100 };
  });
}
