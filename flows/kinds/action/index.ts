import { z } from "zod";
import { ActName } from "../../effects.ts";
import { defineKind, type Field } from "../../kind.ts";
import { type ActText, acts, actsWith, textsOf } from "./acts.ts";
import { inWords } from "./in-words.ts";

const config = z.strictObject({
  act: ActName,
  order: z.string().max(200),
  subscription: z.string().max(200),
  amount: z.enum(["all", "fixed", "share"]),
  /** In the order's currency, as people write it. */
  money: z.number().min(0.01).max(100_000),
  /** Per cent of what the order cost. */
  share: z.number().int().min(1).max(100),
  line: z.string().max(200),
  postcode: z.string().max(200),
  city: z.string().max(200),
  country: z.string().max(200),
  weeks: z.number().int().min(1).max(12),
  reason: z.string().max(500),
  email: z.string().max(200),
});
export type ActionSettings = z.infer<typeof config>;

/** Has something done in the shop. The shop's own rules decide, and may refuse. */
export const action = defineKind({
  kind: "action",
  title: "Action",
  group: "Act",
  icon: "zap",
  description: "Has a refund, a cancellation or a change made in the shop.",
  config,
  defaults: {
    act: "refund order",
    order: "{{order.number}}",
    subscription: "{{subscription.id}}",
    amount: "all",
    money: 10,
    share: 20,
    line: "{{addressLine}}",
    postcode: "{{postcode}}",
    city: "{{city}}",
    country: "{{country}}",
    weeks: 4,
    reason: "Agreed in the chat",
    email: "{{email}}",
  },
  fields: [
    {
      name: "act",
      label: "What to do",
      type: "select",
      options: acts.map(({ act, label }) => ({ value: act, label })),
    },
    text("order", "Order"),
    text("subscription", "Subscription"),
    {
      name: "amount",
      label: "How much",
      type: "select",
      options: [
        { value: "all", label: "All that is left of it" },
        { value: "fixed", label: "A fixed amount" },
        { value: "share", label: "A part of what it cost" },
      ],
      shown: { field: "act", is: ["refund order"] },
    },
    {
      name: "money",
      label: "Amount",
      type: "number",
      min: 0.01,
      max: 100_000,
      step: 0.01,
      help: "In the currency of the order.",
      shown: { field: "amount", is: ["fixed"] },
    },
    {
      name: "share",
      label: "Part",
      type: "slider",
      min: 1,
      max: 100,
      step: 1,
      unit: "%",
      help: "Of the order that was fetched before.",
      shown: { field: "amount", is: ["share"] },
    },
    text("line", "Street and number"),
    text("postcode", "Postcode"),
    text("city", "City"),
    text("country", "Country", "Two letters, like IT."),
    {
      name: "weeks",
      label: "For",
      type: "number",
      min: 1,
      max: 12,
      step: 1,
      unit: "weeks",
      shown: { field: "act", is: ["pause subscription"] },
    },
    text("reason", "Reason", "For your books; the customer does not see it."),
    {
      name: "email",
      label: "E-mail of the customer",
      type: "template",
      help: "Must be the one of the order or subscription. A verified customer's own is used instead.",
    },
  ],
  exits: () => [
    {
      id: "done",
      label: "Done",
      required: true,
      usual: true,
      takes: [{ call: { status: "done", output: { accepted: true, words: "It is done.", amount: null } } }],
    },
    {
      id: "refused",
      label: "The shop refused",
      required: true,
      takes: [
        {
          call: {
            status: "done",
            output: { accepted: false, words: "It is too late for that.", amount: null },
          },
        },
      ],
    },
    { id: "failed", label: "Failed", required: true, takes: [{ call: { status: "failed" } }] },
    { id: "unknown", label: "No answer", required: true, takes: [{ call: { status: "unknown" } }] },
  ],
  summary: inWords,
  templates: (settings) => [
    ...textsOf(settings.act).map((name) => settings[name]),
    // a part of what an order cost is reckoned from the order that was fetched
    ...(settings.act === "refund order" && settings.amount === "share" ? ["{{order.total}}"] : []),
    settings.email,
  ],
  rules: () => [],
  sets: () => [
    { variable: "receipt", label: "What was done, in words", type: "text", exits: ["done"] },
    { variable: "refusal", label: "Why the shop refused, in words", type: "text", exits: ["refused"] },
  ],
  compile: ({ id, config }, { leave }) => {
    const keep = (variable: string) =>
      ({ type: "storeOutput", params: { node: id, variable, path: "words" } }) as const;
    return {
      tags: ["calling"],
      entry: [{ type: "call", params: { node: id, name: "act", settings: config } }],
      on: {
        done: [
          leave("done", {
            guard: { type: "result", params: { tests: [{ left: "accepted", op: "is", right: true }] } },
            actions: [keep("receipt")],
          }),
          leave("refused", { guard: { type: "result", params: {} }, actions: [keep("refusal")] }),
        ],
        failed: [leave("failed", { guard: { type: "result", params: {} } })],
        unknown: [leave("unknown", { guard: { type: "result", params: {} } })],
      },
    };
  },
});

function text(name: ActText, label: string, help?: string): Field {
  return {
    name,
    label,
    type: "template",
    ...(help ? { help } : {}),
    shown: { field: "act", is: actsWith(name) },
  };
}
