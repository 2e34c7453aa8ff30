import { z } from "zod";
import { countTells } from "../../edit/sentences/count-tells.ts";
import { defineGate } from "../gate.ts";

/** Leaves through *Frustrated* when sentiment stays below a threshold for some messages. */
export const sentimentGate = defineGate({
  kind: "sentimentGate",
  title: "Sentiment gate",
  icon: "gauge",
  description: "Notices frustration before the customer has to ask for a human.",
  config: z.strictObject({ below: z.number().min(-1).max(0), messages: z.number().int().min(1).max(6) }),
  defaults: { below: -0.4, messages: 1 },
  fields: [
    {
      name: "below",
      label: "Leaves through Frustrated when sentiment is below",
      type: "slider",
      min: -1,
      max: 0,
      step: 0.05,
      help: "−1 is hostile, 0 neutral, 1 delighted.",
    },
    { name: "messages", label: "In how many messages in a row", type: "number", min: 1, max: 6, step: 1 },
  ],
  rule: ({ below, messages }) => ({
    match: "all",
    tests: [{ left: "signals.sentiment", op: "<", right: below, messages }],
  }),
  holds: { id: "frustrated", label: "Frustrated" },
  otherwise: { id: "calm", label: "Calm" },
  summary: ({ below, messages }) =>
    `Below ${below.toFixed(2).replace("-", "−")}${messages > 1 ? ` for ${messages} messages` : ""}`,
  tells: (before, after) =>
    countTells(before.messages, after.messages, {
      field: "messages",
      exit: "frustrated",
      one: "frustrated message",
      many: "frustrated messages",
    }),
});
