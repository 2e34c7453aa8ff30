import type { Test } from "./condition.ts";
import type { HandoffPlan, Policy, Scope } from "./flow.ts";
import { handoffWords } from "./text/handoff-words.ts";

/** In every channel, about anything, for everybody. */
export const everywhere: Scope = { channels: [], intents: [], tags: [] };

const { nobodyAvailable, outsideHours } = handoffWords;
const waiting = { nobodyAvailable, outsideHours };

/**
 * On in every new workspace: the rules that step aside before the customer has to insist. Each can be changed or switched
 * off there, or for one flow. A flow outside a workspace has copies of them.
 */
export const defaultPolicies: Policy[] = (
  [
    {
      id: "wants-a-supervisor",
      title: "Asks for a supervisor",
      test: { left: "signals.supervisor", op: ">=", right: 0.5 },
      queue: "leads",
      priority: "high",
      say: "I understand. I'm passing you to one of our team leads, with everything you wrote.",
      guideline:
        "They asked for somebody who may decide. Say that you are, and what you will do, in the first message.",
    },
    {
      id: "wants-a-human",
      title: "Asks for a human",
      test: { left: "signals.wantsHuman", op: ">=", right: 0.5 },
      priority: "normal",
      say: "Of course. I'm bringing in a colleague now; they can see everything you wrote, so there is no need to repeat it.",
      guideline: "They asked for a person. Introduce yourself by name and go straight to their question.",
    },
    {
      id: "very-upset",
      title: "Very upset",
      test: { left: "signals.sentiment", op: "<", right: -0.6 },
      priority: "urgent",
      say: "I'm sorry, this is not how it should be. I'm passing you to a colleague right now, with everything you told me.",
      guideline: "Own the problem in the first sentence. No set phrases.",
    },
    {
      id: "stays-frustrated",
      title: "Stays frustrated",
      test: { left: "signals.sentiment", op: "<", right: -0.4, messages: 2 },
      priority: "high",
      say: "I don't want to keep you going round in circles. I'm bringing in a colleague who sees this whole conversation.",
      guideline: "Acknowledge the effort it took them so far, then act.",
    },
    {
      id: "cannot-serve",
      title: "Beyond what the flow can do",
      test: { left: "signals.unserved", op: ">=", right: 0.6 },
      priority: "normal",
      say: "That is more than I can do here. I'm bringing in a colleague who can; they see everything you wrote.",
      guideline: "The flow could not serve this. Answer what they asked last, without asking it again.",
    },
    {
      id: "in-circles",
      title: "Goes in circles",
      test: { left: "signals.loop", op: ">=", right: 0.8 },
      priority: "high",
      say: "We are going round in circles, and that is not your fault. A colleague takes over, with all you have told me.",
      guideline: "They have told it before. Read it first, and say in one sentence what you understood.",
    },
    {
      id: "serious-words",
      title: "Legal, safety or fraud",
      test: { left: "signals.keywords", op: "is set" },
      priority: "urgent",
      warmth: "formal",
      say: "This deserves a person's full attention. I'm passing you to a colleague with everything you wrote.",
      guideline: "Be exact and careful. Promise nothing that is not in the policy.",
    },
  ] satisfies Rule[]
).map(policyOf);

/** Whether any of the default policies is among these, as it is shipped or changed, on or off. */
export function hasDefaults(policies: Policy[]): boolean {
  return policies.some(({ id }) => defaultPolicies.some((shipped) => shipped.id === id));
}

/** What sets one of them apart; most go to *Care*, warmly. */
interface Rule
  extends Pick<Policy, "id" | "title">,
    Omit<HandoffPlan, keyof typeof waiting | "queue" | "warmth"> {
  test: Test;
  queue?: string;
  warmth?: HandoffPlan["warmth"];
}

function policyOf({ id, title, test, queue = "care", warmth = "warm", ...plan }: Rule): Policy {
  return {
    id,
    title,
    enabled: true,
    when: { match: "all", tests: [test] },
    scope: everywhere,
    handoff: { ...waiting, queue, warmth, ...plan },
  };
}
