import { z } from "zod";
import { Hours, officeHours } from "../../hours.ts";
import { hoursInWords } from "../../hours-in-words.ts";
import { defineKind, type Exit } from "../../kind.ts";
import type { StateConfig, Ways } from "../../machine-config.ts";

const minutesIn = { minutes: 1, hours: 60, days: 1_440 } as const;

const config = z
  .strictObject({
    for: z.enum(["a time", "hours"]),
    amount: z.number().int().min(1, "Wait for at least 1.").max(365),
    unit: z.enum(["minutes", "hours", "days"]),
    hours: Hours,
  })
  .refine((settings) => settings.for === "a time" || settings.hours.week.length > 0, {
    path: ["hours"],
    message: "Give at least one time of the week.",
  });
type Settings = z.infer<typeof config>;

/** Waits for a time, or until hours begin; whoever writes meanwhile is heard at once. */
export const wait = defineKind({
  kind: "wait",
  title: "Wait",
  group: "Act",
  icon: "hourglass",
  description: "Waits for a time or until you are open, and listens meanwhile.",
  config,
  defaults: { for: "a time", amount: 1, unit: "days", hours: officeHours },
  fields: [
    {
      name: "for",
      label: "Wait",
      type: "select",
      options: [
        { value: "a time", label: "For a time" },
        { value: "hours", label: "Until hours begin" },
      ],
    },
    {
      name: "amount",
      label: "How long",
      type: "number",
      min: 1,
      max: 365,
      step: 1,
      shown: { field: "for", is: ["a time"] },
    },
    {
      name: "unit",
      label: "In",
      type: "select",
      options: [
        { value: "minutes", label: "Minutes" },
        { value: "hours", label: "Hours" },
        { value: "days", label: "Days" },
      ],
      shown: { field: "for", is: ["a time"] },
    },
    {
      name: "hours",
      label: "Hours",
      type: "hours",
      help: "Within these hours it goes on at once.",
      shown: { field: "for", is: ["hours"] },
    },
  ],
  exits,
  summary: (settings) =>
    settings.for === "hours" ? `Until open: ${hoursInWords(settings.hours)}` : `For ${span(settings)}`,
  templates: () => [],
  rules: () => [],
  sets: () => [],
  compile: ({ id, config }, ways) =>
    config.for === "hours" ? untilOpen(id, config, ways) : forATime(id, config, ways),
});

function exits(settings: Settings): Exit[] {
  const done: Exit =
    settings.for === "hours"
      ? {
          id: "done",
          label: "Hours have begun",
          required: true,
          usual: true,
          takes: [{ hours: settings.hours, open: true }],
        }
      : {
          id: "done",
          label: "Time is up",
          required: true,
          usual: true,
          after: "time",
          takes: [{ minutes: minutes(settings) }],
        };
  const closed = settings.for === "hours" ? [{ hours: settings.hours, open: false }] : [];
  return [
    done,
    {
      id: "message",
      label: "Customer wrote meanwhile",
      required: true,
      after: "message",
      takes: [...closed, { message: "Are you still there?" }],
    },
  ];
}

function minutes({ amount, unit }: Settings): number {
  return amount * minutesIn[unit];
}

/** “2 hours”. */
function span({ amount, unit }: Settings): string {
  return `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;
}

function forATime(node: string, settings: Settings, ways: Ways): StateConfig {
  const afterMs = minutes(settings) * 60_000;
  return { entry: [{ type: "remind", params: { node, afterMs } }], on: listening(ways) };
}

/** No deadline within the hours: one that is due at once would let a circle run on without the customer. */
function untilOpen(node: string, { hours }: Settings, ways: Ways): StateConfig {
  const open = ways.leave("done", { guard: { type: "open", params: { hours } } });
  return {
    initial: "looking",
    states: {
      looking: { always: [open, { target: "waiting" }] },
      waiting: { entry: [{ type: "remindWhenOpen", params: { node, hours } }], on: listening(ways) },
    },
  };
}

function listening({ leave }: Ways): NonNullable<StateConfig["on"]> {
  return {
    message: [leave("message")],
    due: [leave("done", { guard: { type: "due", params: {} } })],
  };
}
