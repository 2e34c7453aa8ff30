import { HandoffPlan } from "../../flow.ts";
import { defineKind } from "../../kind.ts";

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
    say: "I'm bringing in a colleague from our team. They can see everything you wrote, so you won't have to repeat yourself.",
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
    { name: "guideline", label: "Tone guideline for the agent", type: "text", long: true },
  ],
  exits: () => [],
  summary: ({ queue, priority, warmth }) => `${queue} · ${priority} · ${warmth}`,
  templates: ({ say }) => [say],
  rules: () => [],
  sets: () => [],
  compile: ({ id, title, config }) => ({
    entry: [{ type: "handOff", params: { node: { id, title }, plan: config } }],
  }),
  reachesHuman: true,
});
