import { z } from "zod";
import type { Condition } from "../../condition.ts";
import { conditionInWords } from "../../text/condition-in-words.ts";
import { defineGate } from "../gate.ts";

interface Settings {
  phrases: string[];
  serious: boolean;
}

const Phrase = z
  .string()
  .trim()
  .max(80, "Use at most 80 characters for a phrase.")
  .refine((phrase) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(phrase), {
    error: ({ input }) => (input === "" ? "Remove the empty phrase." : `“${input}” has no word in it.`),
  });

/** Leaves through *Mentioned* when the customer uses one of the workspace's own words. */
export const keywordGate = defineGate({
  kind: "keywordGate",
  title: "Keyword gate",
  icon: "text-search",
  description: "Notices words and phrases of your own choice.",
  config: z
    .strictObject({
      phrases: z.array(Phrase).max(50, "Use at most 50 words and phrases."),
      serious: z.boolean(),
    })
    .refine(({ phrases, serious }) => serious || phrases.length > 0, {
      path: ["phrases"],
      error: "Add a word or a phrase.",
    }),
  defaults: { phrases: [], serious: true },
  fields: [
    {
      name: "phrases",
      label: "Words and phrases",
      type: "list",
      help: "As whole words, in capitals or not: “gift card” is found in “My GIFT CARD!”, and not in “gift cards”.",
    },
    {
      name: "serious",
      label: "Also legal, safety and fraud words",
      type: "toggle",
      help: "A list to start from: lawyer, chargeback, allergic, injury, stolen card and the like, and your own lists under Signals.",
    },
  ],
  rule,
  holds: { id: "mentioned", label: "Mentioned" },
  otherwise: { id: "none", label: "None of them" },
  summary: (settings) => conditionInWords(rule(settings)),
});

function rule({ phrases, serious }: Settings): Condition {
  return {
    match: "any",
    tests: [
      ...(phrases.length > 0 ? [{ left: "message.text", op: "mentions" as const, right: phrases }] : []),
      ...(serious ? [{ left: "signals.keywords", op: "is set" as const }] : []),
    ],
  };
}
