import { expect, test } from "vitest";
import { demoStore } from "../demo-store/demo-store.ts";
import { articles } from "../examples/articles.ts";
import { defaultPolicies } from "../policies.ts";
import { flowOf } from "../testing.ts";
import { coverageInWords } from "./coverage-in-words.ts";
import { coverageOf } from "./coverage-of.ts";
import { open, reopen, send } from "./play.ts";

const flow = {
  ...flowOf(
    [
      ["start", "start"],
      ["number", "ask", { tries: 1 }],
      ["thanks", "close"],
      ["gone", "handoff"],
    ],
    ["start.next → number", "number.answered → thanks", "number.notUnderstood → gone"],
  ),
  policies: defaultPolicies.slice(1, 3),
};
const now = "2026-11-19T14:05:00.000Z";
const chat = open({ flow, articles, store: demoStore({ seed: 1, now }), customer: null, now });

function played(...texts: string[]) {
  return texts.reduce(send, reopen(chat, null, now));
}

test("a suite covers the nodes it came by, the edges it took and the policies that fired", () => {
  const { nodes, exits, policies } = coverageOf(flow, [
    played("hello", "1042"),
    played("I want to talk to a human"),
  ]);
  expect(nodes).toEqual({ taken: ["start", "number", "thanks"], missed: ["gone"] });
  expect(exits.missed).toEqual([{ from: "number", exit: "notUnderstood", to: "gone" }]);
  expect(policies).toEqual({ taken: ["wants-a-human"], missed: ["very-upset"] });
});

test("what is missed is named", () => {
  expect(coverageInWords(coverageOf(flow, [played("hello", "1042")]), flow)).toEqual([
    "3 of 4 nodes; not yet: “gone”.",
    "2 of 3 exits; not yet: “number” through “Not understood”.",
    "0 of 2 policies; not yet: “Asks for a human”, “Very upset”.",
  ]);
});

test("an empty suite covers nothing", () => {
  const { nodes, exits, policies } = coverageOf(flow, []);
  expect([nodes.taken, exits.taken, policies.taken]).toEqual([[], [], []]);
});
