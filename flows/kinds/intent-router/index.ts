import { z } from "zod";
import { nearest } from "../../check/nearest.ts";
import type { Condition, Test } from "../../condition.ts";
import { defineKind, type Told } from "../../kind.ts";
import { intentLabel, intents, isOwnIntent } from "../../signals/intents.ts";

const known: string[] = intents.map(({ id }) => id);

const Route = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, "A path's id has letters, digits, hyphens or underscores.")
    .refine((id) => id !== "other", "The path “other” is there already: give this one another id."),
  label: z.string().trim().min(1, "Name the path.").max(60),
  intents: z
    .array(
      z.string().refine((id) => known.includes(id) || isOwnIntent(id), {
        error: ({ input }) => unknown(String(input)),
      }),
    )
    .min(1, "Choose at least one intent for the path.")
    .max(30),
});
type Route = z.infer<typeof Route>;

interface Settings {
  routes: Route[];
  atLeast: number;
}

/** Leaves by what the latest message is about. */
export const intentRouter = defineKind({
  kind: "intentRouter",
  title: "Intent router",
  group: "Understand",
  icon: "signpost",
  description: "Leaves by what the customer's message is about, when it is sure enough.",
  config: z.strictObject({
    routes: z
      .array(Route)
      .min(1, "Add at least one path.")
      .max(12, "A router has at most 12 paths.")
      .superRefine((routes, { addIssue }) => {
        for (const message of twice(routes)) addIssue({ code: "custom", message });
      }),
    // routers of before there was this setting take the likeliest intent, however unsure
    atLeast: z.number().min(0).max(0.95).default(0),
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
    atLeast: 0.7,
  },
  fields: [
    {
      name: "routes",
      label: "Paths",
      type: "routes",
      help: "Each message goes the first path that has its intent. What fits none goes on through Anything else.",
    },
    {
      name: "atLeast",
      label: "Takes a path when at least this sure",
      type: "slider",
      min: 0,
      max: 0.95,
      step: 0.05,
      help: "Less sure goes on through Anything else. At 0.70 “where is my order?” takes its path and “any update?” does not; 0 always takes the likeliest.",
    },
  ],
  exits: (settings) => [
    ...settings.routes.map(({ id, label, intents }) => ({
      id,
      label,
      required: true,
      takes: [{ rule: isAbout(intents, settings), holds: true }],
    })),
    {
      id: "other",
      label: "Anything else",
      required: true,
      usual: true,
      takes: [{ rule: fitsAPath(settings), holds: false }],
    },
  ],
  summary: ({ routes, atLeast }) =>
    `${routes.map(({ label }) => label).join(" · ")}${atLeast > 0 ? `, when ${sure(atLeast)}` : ""}`,
  templates: () => [],
  rules: (settings) => settings.routes.map(({ intents }) => isAbout(intents, settings)),
  sets: () => [],
  tells: (before, after) => sureTells(before.atLeast, after.atLeast),
  compile: ({ config }, { leave }) => ({
    always: [
      ...config.routes.map(({ id, intents }) => {
        const rule = isAbout(intents, config);
        return leave(id, { rule, guard: { type: "when", params: { rule } } });
      }),
      leave("other", { rule: fitsAPath(config) }),
    ],
  }),
});

function isAbout(wanted: string[], { atLeast }: Settings): Condition {
  const about: Test = { left: "signals.intent", op: "is one of", right: wanted };
  const surely: Test = { left: "signals.intent.confidence", op: ">=", right: atLeast };
  return { match: "all", tests: atLeast > 0 ? [about, surely] : [about] };
}

function fitsAPath(settings: Settings): Condition {
  return isAbout(
    settings.routes.flatMap(({ intents }) => intents),
    settings,
  );
}

function sure(atLeast: number): string {
  return `at least ${atLeast.toFixed(2)} sure`;
}

/** “now takes a path when at least 0.80 sure instead of 0.70”. */
function sureTells(before: number, after: number): Told[] {
  if (before === after) return [];
  const words =
    after === 0
      ? "now takes the path of the likeliest intent, however unsure"
      : `now takes a path when ${sure(after)} instead of ${before === 0 ? "however unsure" : before.toFixed(2)}`;
  return [{ fields: ["atLeast"], words }];
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
      const label = intentLabel(id);
      return first ? [`“${label}” is in “${first.label}” and in “${route.label}”: keep it in one.`] : [];
    });
    return [...same, ...taken];
  });
}
