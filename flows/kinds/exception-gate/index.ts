import { z } from "zod";
import { defineGate } from "../gate.ts";

/** Leaves through *Asks for an exception* when the customer wants a rule bent, or none seems to fit. */
export const exceptionGate = defineGate({
  kind: "exceptionGate",
  title: "Exception gate",
  icon: "shield-alert",
  description: "Notices when a customer asks for an exception to your rules.",
  config: z.strictObject({ atLeast: z.number().min(0.05).max(1) }),
  defaults: { atLeast: 0.5 },
  fields: [
    {
      name: "atLeast",
      label: "Leaves through Asks for an exception from",
      type: "slider",
      min: 0.05,
      max: 1,
      step: 0.05,
      help: "How plainly they ask. At 0.5 “I know it's past 30 days, but…” counts; higher lets more requests pass.",
    },
  ],
  rule: ({ atLeast }) => ({ match: "all", tests: [{ left: "signals.exception", op: ">=", right: atLeast }] }),
  holds: { id: "exception", label: "Asks for an exception" },
  otherwise: { id: "none", label: "Nothing special" },
  summary: ({ atLeast }) => `Asks for an exception, from ${atLeast.toFixed(2)}`,
});
