import { z } from "zod";
import { nearest } from "../../check/nearest.ts";
import type { Condition } from "../../condition.ts";
import { defineKind } from "../../kind.ts";
import { intents } from "../../signals/intents.ts";

const known: string[] = intents.map(({ id }) => id);

const Route = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, "A path's id has letters, digits, hyphens or underscores.")
    .refine((id) => id !== "other", "The path “other” is there already: give this one another id."),
  label: z.string().trim().min(1, "Name the path.").max(60),
  intents: z
    .array(z.string().refine((id) => known.includes(id), { error: ({ input }) => unknown(String(input)) }))
    .min(1, "Choose at least one intent for the path.")
    .max(30),
});
type Route = z.infer<typeof Route>;

/** Leaves by what the latest message is about. */
export const intentRouter = defineKind({
  kind: "intentRouter",
  title: "Intent router",
  group: "Understand",
  icon: "signpost",
  description: "Leaves by what the customer's message is about.",
  config: z.strictObject({
    routes: z
      .array(Route)
      .min(1, "Add at least one path.")
      .max(12, "A router has at most 12 paths.")
      .superRefine((routes, { addIssue }) => {
        for (const message of twice(routes)) addIssue({ code: "custom", message });
      }),
  }),
  defaults: {
    routes: [
      { id: "order", label: "Where an order is", intents: ["order_status", "delivery_problem"] },
      {
        id: "return",
        label: "Return or refund",
        intents: ["return_request", "refund_request", "exchange", "refund_status"],
      },
    ],
  },
  fields: [
    {
      name: "routes",
      label: "Paths",
      type: "routes",
      help: "Each message goes the first path that has its intent. What fits none goes on through Anything else.",
    },
  ],
  exits: ({ routes }) => [
    ...routes.map((route) => ({
      id: route.id,
      label: route.label,
      required: true,
      takes: [{ rule: isAbout(route.intents), holds: true }],
    })),
    {
      id: "other",
      label: "Anything else",
      required: true,
      usual: true,
      takes: [{ rule: anyOf(routes), holds: false }],
    },
  ],
  summary: ({ routes }) => routes.map(({ label }) => label).join(" · "),
  templates: () => [],
  rules: ({ routes }) => routes.map((route) => isAbout(route.intents)),
  sets: () => [],
  compile: ({ config: { routes } }, { leave }) => ({
    always: [
      ...routes.map((route) => {
        const rule = isAbout(route.intents);
        return leave(route.id, { rule, guard: { type: "when", params: { rule } } });
      }),
      leave("other", { rule: anyOf(routes) }),
    ],
  }),
});

function isAbout(wanted: string[]): Condition {
  return { match: "all", tests: [{ left: "signals.intent", op: "is one of", right: wanted }] };
}

function anyOf(routes: Route[]): Condition {
  return { match: "any", tests: routes.flatMap((route) => isAbout(route.intents).tests) };
}

function unknown(id: string): string {
  const like = nearest(id, known);
  return `The intent “${id}” is not known${like ? `: did you mean “${like}”?` : ": choose one from the list."}`;
}

/** Paths of the same id, and intents that only the first of two paths would ever get. */
function twice(routes: Route[]): string[] {
  return routes.flatMap((route, index) => {
    const before = routes.slice(0, index);
    const same = before.some(({ id }) => id === route.id) ? [`Two paths have the id “${route.id}”.`] : [];
    const taken = route.intents.flatMap((id) => {
      const first = before.find((other) => other.intents.includes(id));
      const label = intents.find((intent) => intent.id === id)?.label ?? id;
      return first ? [`“${label}” is in “${first.label}” and in “${route.label}”: keep it in one.`] : [];
    });
    return [...same, ...taken];
  });
}
