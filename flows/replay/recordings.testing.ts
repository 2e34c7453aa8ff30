import fc from "fast-check";
import { demoStore } from "../demo-store/demo-store.ts";
import { articles } from "../examples/articles.ts";
import type { Flow } from "../flow.ts";
import { defaultPolicies } from "../policies.ts";
import { open, reopen } from "../scenario/play.ts";
import { playStep } from "../scenario/play-step.ts";
import type { ScenarioStep, Visitor } from "../scenario/scenario.ts";
import { flowOf } from "../testing.ts";
import { type Recording, recordingOf } from "./recording.ts";

export const now = "2026-11-19T14:05:00.000Z";
export const store = demoStore({ seed: 1, now });
export const maya: Visitor = { name: "Maya Reyes", email: "maya.reyes@example.com", verified: true };

/** A shop's flow with all that a replay has to follow: calls, deadlines, queues, agents who give back and close. */
export const shop: Flow = {
  ...flowOf(
    [
      ["start", "start", { greeting: "Hello!" }],
      ["gate", "sentimentGate", { below: -0.5, messages: 1 }],
      ["number", "ask", { tries: 2, noReplyMinutes: 30 }],
      ["mail", "ask", { question: "Which e-mail?", answer: "email", variable: "email", noReplyMinutes: 60 }],
      ["fetch", "fetchOrder"],
      ["found", "say", { text: "Order {{order.number}} is {{order.status}}." }],
      ["more", "ask", { question: "Anything else?", answer: "text", variable: "more", lookBack: false }],
      ["answer", "aiResolve"],
      ["gone", "handoff", { nobodyAvailable: "" }],
      ["later", "say", { text: "Nobody is here just now." }],
      ["silent", "say", { text: "Write again any time." }],
      ["back", "say", { text: "Hello again!" }],
      ["survey", "say", { text: "How was it?" }],
      ["done", "close"],
    ],
    [
      "start.next → gate",
      "gate.calm → number",
      "gate.frustrated → gone",
      "number.answered → mail",
      "number.notUnderstood → answer",
      "number.noReply → silent",
      "mail.answered → fetch",
      "mail.notUnderstood → gone",
      "mail.noReply → silent",
      "fetch.found → found",
      "fetch.missing → gone",
      "fetch.failed → gone",
      "fetch.unknown → gone",
      "found.next → more",
      "more.answered → answer",
      "answer.resolved → done",
      "answer.notResolved → gone",
      "answer.wantsHuman → gone",
      "answer.exception → gone",
      "answer.failed → gone",
      "gone.nobodyAvailable → later",
      "gone.returned → back",
      "gone.closed → survey",
      "later.next → number",
      "silent.next → done",
      "back.next → number",
      "survey.next → done",
    ],
  ),
  policies: defaultPolicies,
};

/** One thing that happens in a random conversation. */
export const randomStep: fc.Arbitrary<ScenarioStep> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...said()).map((say) => ({ say })) },
  { weight: 3, arbitrary: fc.constantFrom(0, 1, 29, 30, 31, 61, 1500).map((wait) => ({ wait })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("open" as const, "nobody available" as const, "outside hours" as const)
      .map((is) => ({ queue: "care", is })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom("accepts" as const, "returns" as const, "closes" as const)
      .map((agent) => ({ agent })),
  },
  { weight: 1, arbitrary: fc.constant({ agentSays: "I am Ana, let me look." }) },
);

function said() {
  return [
    "hello",
    "where is 1042? maya.reyes@example.com",
    "1042",
    "maya.reyes@example.com",
    "how long do I have to return a jacket?",
    "this is annoying",
    "you are useless, what a scam",
    "I'm a bit disappointed",
    "that is bad",
    "I am upset about this",
    "unacceptable",
    "hm, why is it so slow",
    "can somebody help me",
    "I want to talk to a human",
    "thanks, that helps",
    "no",
    "yes",
  ];
}

/** Plays test conversations, and gives them as recordings; what could not happen is left out. */
export function recorder(flow: Flow) {
  const chat = open({ flow, articles, store, customer: null, now });
  return (steps: ScenarioStep[], customer: Visitor | null = null, id = "one"): Recording => {
    const play = steps.reduce(
      (at, next) => {
        const after = playStep(at, next);
        return after.ok ? after.play : at;
      },
      reopen(chat, customer, now),
    );
    return recordingOf(play, { id, customer });
  };
}
