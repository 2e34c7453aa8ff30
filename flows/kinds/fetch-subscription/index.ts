import { z } from "zod";
import { defineKind } from "../../kind.ts";
import { exampleSubscription } from "../../scenario/example-facts.ts";

/** Looks a subscription up in the shop. Only its id with the matching e-mail, or a verified customer, finds one. */
export const fetchSubscription = defineKind({
  kind: "fetchSubscription",
  title: "Fetch subscription",
  group: "Act",
  icon: "calendar-sync",
  description: "Looks a subscription up and keeps it as {{subscription}}.",
  config: z.strictObject({ subscription: z.string().max(200), email: z.string().max(200) }),
  defaults: { subscription: "", email: "{{email}}" },
  fields: [
    {
      name: "subscription",
      label: "Subscription",
      type: "template",
      placeholder: "S-201",
      help: "Empty finds the one that a verified customer gets next.",
    },
    {
      name: "email",
      label: "E-mail of the subscription",
      type: "template",
      help: "A verified customer's own e-mail is used instead.",
    },
  ],
  exits: () => [
    {
      id: "found",
      label: "Found",
      required: true,
      usual: true,
      takes: [{ call: { status: "done", output: { found: true, subscription: exampleSubscription } } }],
    },
    {
      id: "missing",
      label: "Not found",
      required: true,
      takes: [{ call: { status: "done", output: { found: false, subscription: null } } }],
    },
    { id: "failed", label: "Failed", required: true, takes: [{ call: { status: "failed" } }] },
    { id: "unknown", label: "No answer", required: true, takes: [{ call: { status: "unknown" } }] },
  ],
  summary: ({ subscription }) =>
    subscription ? `Subscription ${subscription}` : "The subscription delivered next",
  templates: ({ subscription, email }) => [subscription, email],
  rules: () => [],
  sets: () => [
    { variable: "subscription", label: "The subscription", type: "subscription", exits: ["found"] },
  ],
  compile: ({ id, config }, { leave }) => ({
    tags: ["calling"],
    entry: [{ type: "call", params: { node: id, name: "fetchSubscription", settings: config } }],
    on: {
      done: [
        leave("found", {
          guard: { type: "result", params: { tests: [{ left: "found", op: "is", right: true }] } },
          actions: [
            { type: "storeOutput", params: { node: id, variable: "subscription", path: "subscription" } },
          ],
        }),
        leave("missing", { guard: { type: "result", params: {} } }),
      ],
      failed: [leave("failed", { guard: { type: "result", params: {} } })],
      unknown: [leave("unknown", { guard: { type: "result", params: {} } })],
    },
  }),
});
