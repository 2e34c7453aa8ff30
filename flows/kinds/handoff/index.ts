import { planTells } from "../../edit/sentences/plan-tells.ts";
import { HandoffPlan } from "../../flow.ts";
import { defineKind } from "../../kind.ts";
import type { ActionConfig } from "../../machine-config.ts";
import type { QueueState } from "../../scenario/scenario.ts";
import { handoffWords } from "../../text/handoff-words.ts";

/** Hands the conversation to a human, with everything needed to go on. */
export const handoff = defineKind({
  kind: "handoff",
  title: "Handoff with tone brief",
  group: "Step aside",
  icon: "hand-helping",
  description: "Hands over to your team with the full context and a brief on tone.",
  config: HandoffPlan,
  defaults: {
    queue: "care",
    priority: "normal",
    warmth: "warm",
    ...handoffWords,
    guideline: "",
  },
  fields: [
    { name: "queue", label: "Queue", type: "queue" },
    {
      name: "priority",
      label: "Priority",
      type: "select",
      options: [
        { value: "low", label: "Low" },
        { value: "normal", label: "Normal" },
        { value: "high", label: "High" },
        { value: "urgent", label: "Urgent" },
      ],
    },
    {
      name: "warmth",
      label: "The agent opens",
      type: "select",
      options: [
        { value: "warm", label: "Warm" },
        { value: "neutral", label: "Neutral" },
        { value: "formal", label: "Formal" },
      ],
    },
    { name: "say", label: "Tell the customer", type: "template", long: true },
    {
      name: "nobodyAvailable",
      label: "Tell them when nobody is free",
      type: "template",
      long: true,
      help: "They then wait in the queue. Leave it empty to go on through Nobody available instead.",
    },
    {
      name: "outsideHours",
      label: "Tell them outside the queue's hours",
      type: "template",
      long: true,
      help: "They then wait in the queue. Leave it empty to go on through Outside hours instead.",
    },
    { name: "guideline", label: "Tone guideline for the agent", type: "text", long: true },
  ],
  exits: ({ queue, nobodyAvailable, outsideHours }) => [
    {
      id: "accepted",
      label: "Accepted",
      required: false,
      usual: true,
      after: "agent",
      takes: [{ agent: "accepts" }],
    },
    {
      id: "nobodyAvailable",
      label: "Nobody available",
      required: nobodyAvailable === "",
      takes: [{ queue, is: "nobody available" }],
    },
    {
      id: "outsideHours",
      label: "Outside hours",
      required: outsideHours === "",
      takes: [{ queue, is: "outside hours" }],
    },
    {
      id: "returned",
      label: "Returned to the flow",
      required: false,
      usual: true,
      after: "agent",
      takes: [{ agent: "accepts" }, { agent: "returns" }],
    },
    {
      id: "closed",
      label: "Closed by the agent",
      required: false,
      usual: true,
      after: "agent",
      takes: [{ agent: "accepts" }, { agent: "closes" }],
    },
  ],
  summary: ({ queue, priority, warmth }) => `${queue} · ${priority} · ${warmth}`,
  templates: ({ say, nobodyAvailable, outsideHours }) => [say, nobodyAvailable, outsideHours],
  rules: () => [],
  sets: () => [],
  tells: planTells,
  compile: ({ id, title, config }, { leave, connected }) => {
    const { queue, nobodyAvailable, outsideHours } = config;
    const instead = (exit: "nobodyAvailable" | "outsideHours", state: QueueState) =>
      leave(exit, { guard: { type: "queueIs", params: { queue, state } } });
    return {
      initial: "looking",
      states: {
        looking: {
          always: [
            ...(connected("nobodyAvailable") || !nobodyAvailable
              ? [instead("nobodyAvailable", "nobody available")]
              : []),
            ...(connected("outsideHours") || !outsideHours ? [instead("outsideHours", "outside hours")] : []),
            { target: "aside" },
          ],
        },
        aside: { entry: [{ type: "handOff", params: { node: { id, title }, plan: config } }] },
      },
    };
  },
  everywhere: ({ id, in: subflow = null }, { leave, connected, anew }) => {
    const guard = { type: "asideBy", params: { node: id, in: subflow } } as const;
    const resumed = (here: boolean): ActionConfig[] => [{ type: "resume", params: { anew: !here } }];
    const again = connected("returned");
    const returned = leave("returned", { guard, actions: resumed(again) });
    return {
      ...(connected("accepted")
        ? { accepted: [leave("accepted", { guard, actions: [{ type: "unwind", params: {} }] })] }
        : {}),
      returned: [again ? returned : { ...returned, target: anew }],
      ...(connected("closed") ? { closed: [leave("closed", { guard, actions: resumed(true) })] } : {}),
    };
  },
  reachesHuman: true,
});
