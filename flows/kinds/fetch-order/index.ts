import { z } from "zod";
import { defineKind } from "../../kind.ts";
import { exampleOrder } from "../../scenario/example-facts.ts";

/** Looks an order up in the shop. Only a number with the matching e-mail, or a verified customer, finds one. */
export const fetchOrder = defineKind({
  kind: "fetchOrder",
  title: "Fetch order",
  group: "Act",
  icon: "package-search",
  description: "Looks an order up and keeps it as {{order}}.",
  config: z.strictObject({ number: z.string().max(200), email: z.string().max(200) }),
  defaults: { number: "{{orderNumber}}", email: "{{email}}" },
  fields: [
    {
      name: "number",
      label: "Order number",
      type: "template",
      help: "Empty finds the latest order of a verified customer.",
    },
    {
      name: "email",
      label: "E-mail of the order",
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
      takes: [{ call: { status: "done", output: { found: true, order: exampleOrder } } }],
    },
    {
      id: "missing",
      label: "Not found",
      required: true,
      takes: [{ call: { status: "done", output: { found: false, order: null } } }],
    },
    { id: "failed", label: "Failed", required: true, takes: [{ call: { status: "failed" } }] },
    { id: "unknown", label: "No answer", required: true, takes: [{ call: { status: "unknown" } }] },
  ],
  summary: ({ number }) => (number ? `Order ${number}` : "The latest order"),
  templates: ({ number, email }) => [number, email],
  rules: () => [],
  sets: () => [{ variable: "order", label: "The order", type: "order", exits: ["found"] }],
  compile: ({ id, config }, { leave }) => ({
    tags: ["calling"],
    entry: [{ type: "call", params: { node: id, name: "fetchOrder", settings: config } }],
    on: {
      done: [
        leave("found", {
          guard: { type: "result", params: { tests: [{ left: "found", op: "is", right: true }] } },
          actions: [{ type: "storeOutput", params: { node: id, variable: "order", path: "order" } }],
        }),
        leave("missing", { guard: { type: "result", params: {} } }),
      ],
      failed: [leave("failed", { guard: { type: "result", params: {} } })],
      unknown: [leave("unknown", { guard: { type: "result", params: {} } })],
    },
  }),
});
