import type { Policy, Scope } from "./flow.ts";
import { handoffWords } from "./text/handoff-words.ts";

/** In every channel, about anything, for everybody. */
export const everywhere: Scope = { channels: [], intents: [], tags: [] };

const { nobodyAvailable, outsideHours } = handoffWords;
const waiting = { nobodyAvailable, outsideHours };

/** On in every new flow: the rules that step aside before the customer has to insist. Each can be changed or switched off. */
export const defaultPolicies: Policy[] = [
  {
    id: "wants-a-supervisor",
    title: "Asks for a supervisor",
    enabled: true,
    when: { match: "all", tests: [{ left: "signals.supervisor", op: ">=", right: 0.5 }] },
    scope: everywhere,
    handoff: {
      ...waiting,
      queue: "leads",
      priority: "high",
      warmth: "warm",
      say: "I understand. I'm passing you to one of our team leads, with everything you wrote.",
      guideline:
        "They asked for somebody who may decide. Say that you are, and what you will do, in the first message.",
    },
  },
  {
    id: "wants-a-human",
    title: "Asks for a human",
    enabled: true,
    when: { match: "all", tests: [{ left: "signals.wantsHuman", op: ">=", right: 0.5 }] },
    scope: everywhere,
    handoff: {
      ...waiting,
      queue: "care",
      priority: "normal",
      warmth: "warm",
      say: "Of course. I'm bringing in a colleague now; they can see everything you wrote, so there is no need to repeat it.",
      guideline: "They asked for a person. Introduce yourself by name and go straight to their question.",
    },
  },
  {
    id: "very-upset",
    title: "Very upset",
    enabled: true,
    when: { match: "all", tests: [{ left: "signals.sentiment", op: "<", right: -0.6 }] },
    scope: everywhere,
    handoff: {
      ...waiting,
      queue: "care",
      priority: "urgent",
      warmth: "warm",
      say: "I'm sorry, this is not how it should be. I'm passing you to a colleague right now, with everything you told me.",
      guideline: "Own the problem in the first sentence. No set phrases.",
    },
  },
  {
    id: "stays-frustrated",
    title: "Stays frustrated",
    enabled: true,
    when: { match: "all", tests: [{ left: "signals.sentiment", op: "<", right: -0.4, messages: 2 }] },
    scope: everywhere,
    handoff: {
      ...waiting,
      queue: "care",
      priority: "high",
      warmth: "warm",
      say: "I don't want to keep you going round in circles. I'm bringing in a colleague who sees this whole conversation.",
      guideline: "Acknowledge the effort it took them so far, then act.",
    },
  },
  {
    id: "cannot-serve",
    title: "Beyond what the flow can do",
    enabled: true,
    when: { match: "all", tests: [{ left: "signals.unserved", op: ">=", right: 0.6 }] },
    scope: everywhere,
    handoff: {
      ...waiting,
      queue: "care",
      priority: "normal",
      warmth: "warm",
      say: "That is more than I can do here. I'm bringing in a colleague who can; they see everything you wrote.",
      guideline: "The flow could not serve this. Answer what they asked last, without asking it again.",
    },
  },
  {
    id: "in-circles",
    title: "Goes in circles",
    enabled: true,
    when: { match: "all", tests: [{ left: "signals.loop", op: ">=", right: 0.8 }] },
    scope: everywhere,
    handoff: {
      ...waiting,
      queue: "care",
      priority: "high",
      warmth: "warm",
      say: "We are going round in circles, and that is not your fault. A colleague takes over, with all you have told me.",
      guideline: "They have told it before. Read it first, and say in one sentence what you understood.",
    },
  },
  {
    id: "serious-words",
    title: "Legal, safety or fraud",
    enabled: true,
    when: { match: "all", tests: [{ left: "signals.keywords", op: "is set" }] },
    scope: everywhere,
    handoff: {
      ...waiting,
      queue: "care",
      priority: "urgent",
      warmth: "formal",
      say: "This deserves a person's full attention. I'm passing you to a colleague with everything you wrote.",
      guideline: "Be exact and careful. Promise nothing that is not in the policy.",
    },
  },
];
