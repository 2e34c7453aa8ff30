import type { Flow } from "#flows/flow.ts";
import { flowOf } from "#flows/testing.ts";

/**
 * What the customers of the chaos talk to. The first word of a message says what it wants, and every answer repeats the
 * message, so that it can be told which one it answers. The first message is only a greeting, and so is one that cuts a
 * wait short. No gate and no policy hands off by itself. With `merging`, quick messages are heard as one, and what answers
 * one of them repeats all.
 */
export function chaosFlow({ merging = false } = {}): Flow {
  const topics = ["note", "order", "refund", "parcel", "look", "later", "human"];
  const routes = topics.map((topic): Node => [topic, "condition", { rule: firstWord(topic) }]);
  const chosen = topics.map((topic, at) => [
    `${topic}.yes → ${topic === "note" ? "noted" : `${topic}Do`}`,
    `${topic}.no → ${topics[at + 1] ?? "noted"}`,
  ]);
  const nodes: Node[] = [
    ["start", "start", { greeting: "Hello.", mergeBursts: merging }],
    ...routes,
    ["orderDo", "fetchOrder", { number: "1042", email: "maya.reyes@example.com" }],
    [
      "refundDo",
      "action",
      { act: "refund order", order: "1042", reason: "{{more}}", email: "maya.reyes@example.com" },
    ],
    [
      "parcelDo",
      "httpRequest",
      { method: "POST", url: `${vendorAddress}/parcels`, body: '{"for": "{{more}}"}' },
    ],
    ["lookDo", "httpRequest", { method: "GET", url: `${vendorAddress}/slow` }],
    ["laterDo", "wait", { for: "a time", amount: 1, unit: "minutes" }],
    [
      "humanDo",
      "handoff",
      { say: says("A colleague reads"), nobodyAvailable: says("Soon somebody reads"), outsideHours: "" },
    ],
    ["listen", "ask", { question: "What else?", answer: "text", variable: "more", lookBack: false }],
    ...Object.entries(answers).map(([id, words]): Node => [id, "say", { text: says(words) }]),
    ["back", "say", { text: "Here I am again." }],
  ];
  return {
    ...flowOf(nodes, ["start.next → listen", ...chosen.flat(), ...ends]),
    name: merging ? "Chaos in bursts" : "Chaos",
  };
}

/** No such host is on any network: the servers of the chaos know whom it stands for. */
export const vendorAddress = "https://vendor.example.com";

type Node = Parameters<typeof flowOf>[0][number];

const answers = {
  noted: "Noted",
  found: "Looked up",
  done: "Done",
  refused: "Refused",
  failed: "Not done",
  unknown: "Perhaps done",
  time: "Time is up",
  meanwhile: "Never mind",
};

const calls = ["orderDo", "refundDo", "parcelDo", "lookDo"];

const ends = [
  ...calls.flatMap((call) => [`${call}.failed → failed`, `${call}.unknown → unknown`]),
  ...["refundDo", "parcelDo", "lookDo"].flatMap((call) => [
    `${call}.done → done`,
    `${call}.refused → refused`,
  ]),
  "orderDo.found → found",
  "orderDo.missing → found",
  "laterDo.done → time",
  "laterDo.message → meanwhile",
  "humanDo.outsideHours → listen",
  "humanDo.returned → back",
  "back.next → listen",
  ...Object.keys(answers).map((id) => `${id}.next → listen`),
  "listen.answered → note",
];

function says(words: string): string {
  return `${words}: {{more}}`;
}

function firstWord(word: string) {
  return { match: "all", tests: [{ left: "message.text", op: "starts with", right: word }] };
}
