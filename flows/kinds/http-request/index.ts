import { z } from "zod";
import { defineKind } from "../../kind.ts";
import { VariableName } from "../../node-id.ts";
import { Address, Headers, serverIn } from "./request.ts";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
const sending = methods.filter((method) => method !== "GET");
const methodWords = {
  GET: "GET: read something",
  POST: "POST: add something, or have something done",
  PUT: "PUT: put something in the place of what is there",
  PATCH: "PATCH: change something",
  DELETE: "DELETE: remove something",
} satisfies Record<(typeof methods)[number], string>;

/** Asks another system, or tells it something. */
export const httpRequest = defineKind({
  kind: "httpRequest",
  title: "HTTP request",
  group: "Act",
  icon: "globe",
  description: "Asks another system, or tells it something, and keeps what it answers.",
  config: z.strictObject({
    method: z.enum(methods),
    url: Address,
    headers: Headers,
    body: z.string().max(4000),
    // the status is kept beside it, under a name that is six letters longer
    variable: VariableName.max(34, "Use at most 34 letters."),
    path: z
      .string()
      .max(120)
      .regex(/^(?:[\w$-]+(?:\.[\w$-]+)*)?$/, "Write the place like data.status, or leave it empty."),
  }),
  defaults: {
    method: "GET",
    url: "https://api.example.com/",
    headers: [],
    body: "",
    variable: "answer",
    path: "",
  },
  fields: [
    {
      name: "method",
      label: "Method",
      type: "select",
      options: methods.map((method) => ({ value: method, label: methodWords[method] })),
      help: "Only GET is tried again when an answer does not come: anything else may have arrived.",
    },
    {
      name: "url",
      label: "Address",
      type: "template",
      placeholder: "https://api.example.com/orders/{{order.number}}",
      help: "Only servers that a CX lead has allowed under Team are reached. Variables may stand after the server's name; what they hold cannot leave its place.",
    },
    { name: "headers", label: "Headers", type: "pairs" },
    {
      name: "body",
      label: "What to send",
      type: "template",
      long: true,
      placeholder: '{"order": "{{order.number}}"}',
      help: "JSON or any other text. What variables hold cannot end the quotes that it stands in.",
      shown: { field: "method", is: sending },
    },
    { name: "variable", label: "Keep the answer as", type: "variable" },
    {
      name: "path",
      label: "Only this part of it",
      type: "text",
      placeholder: "data.status",
      help: "Empty keeps all of it.",
    },
  ],
  exits: () => [
    {
      id: "done",
      label: "Done",
      required: true,
      usual: true,
      takes: [{ call: { status: "done", output: { status: 200, body: {} } } }],
    },
    {
      id: "refused",
      label: "Other answer",
      required: true,
      takes: [{ call: { status: "done", output: { status: 404, body: {} } } }],
    },
    { id: "failed", label: "Failed", required: true, takes: [{ call: { status: "failed" } }] },
    { id: "unknown", label: "No clear answer", required: true, takes: [{ call: { status: "unknown" } }] },
  ],
  summary: ({ method, url, variable }) => `${method} ${url.replace(/^https:\/\//i, "")} → ${variable}`,
  templates: ({ method, url, headers, body }) => [
    url,
    ...headers.map(({ value }) => value),
    ...(method === "GET" ? [] : [body]),
  ],
  rules: () => [],
  reaches: ({ url }) => serverIn(url),
  sets: ({ variable }) => [
    { variable, label: "What was answered", type: "anything", exits: ["done"] },
    {
      variable: `${variable}Status`,
      label: "The status of another answer",
      type: "number",
      exits: ["refused"],
    },
  ],
  compile: ({ id, config }, { leave }) => {
    const { method, variable, path } = config;
    const keep = (variable: string, path: string) =>
      ({ type: "storeOutput", params: { node: id, variable, path } }) as const;
    return {
      tags: ["calling"],
      entry: [
        {
          type: "call",
          params: { node: id, name: method === "GET" ? "httpRead" : "httpSend", settings: config },
        },
      ],
      on: {
        done: [
          leave("done", {
            guard: {
              type: "result",
              params: {
                tests: [
                  { left: "status", op: ">=", right: 200 },
                  { left: "status", op: "<", right: 300 },
                ],
              },
            },
            actions: [keep(variable, path ? `body.${path}` : "body")],
          }),
          leave("refused", {
            guard: { type: "result", params: {} },
            actions: [keep(`${variable}Status`, "status")],
          }),
        ],
        failed: [leave("failed", { guard: { type: "result", params: {} } })],
        unknown: [leave("unknown", { guard: { type: "result", params: {} } })],
      },
    };
  },
});
