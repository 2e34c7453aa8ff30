import { expect, test } from "vitest";
import type { Flow } from "../../flow.ts";
import { defaultPolicies } from "../../policies.ts";
import { changePolicy, movePolicy } from "../policies.ts";
import { between, titled, told } from "./told.testing.ts";

test("an escalation rule is told by what it needs now", () => {
  const needs = (messages: number, right: number) => (before: Flow) =>
    changePolicy(before, "stays-frustrated", {
      when: { match: "all", tests: [{ left: "signals.sentiment", op: "<", right, messages }] },
    });
  expect(told(needs(3, -0.4))).toEqual(["“Stays frustrated” now needs 3 messages instead of 2"]);
  expect(told(needs(2, -0.5))).toEqual([
    "“Stays frustrated” now needs that sentiment is below −0.50 instead of −0.40",
  ]);
  expect(told((before) => changePolicy(before, "very-upset", { enabled: false }))).toEqual([
    "“Very upset” is switched off",
  ]);
  expect(told((before) => movePolicy(before, "serious-words", 1))).toEqual([
    "“Legal, safety or fraud” is now tried before “Asks for a human”",
  ]);
});

test("what a rule now looks for is told with who does it", () => {
  const when: Flow["policies"][number]["when"] = {
    match: "any",
    tests: [
      { left: "signals.urgency", op: ">=", right: 0.5 },
      { left: "message.text", op: "mentions", right: "lawyer" },
    ],
  };
  expect(told((before) => changePolicy(before, "wants-a-human", { when }))).toEqual([
    "“Asks for a human” now holds when the customer says that it cannot wait or the customer mentions “lawyer”, instead of when the customer asks for a human",
  ]);
});

test("a rule's limits are told: where it counts, and how it hands off", () => {
  const scope = { channels: ["gorgias"], intents: ["refund_request"], tags: ["vip"] };
  expect(told((before) => changePolicy(before, "very-upset", { scope }))).toEqual([
    "“Very upset” now counts only in gorgias, about “Wants a refund”, for customers tagged vip",
  ]);
  const handoff = { ...defaultPolicies[2]?.handoff, queue: "refunds", guideline: "" } as never;
  expect(told((before) => changePolicy(before, "very-upset", { handoff }))).toEqual([
    "“Very upset” now goes to Refunds instead of Care",
    "“Very upset”: “Tone guideline for the agent” is now empty instead of “Own the problem in the first sentence. No set phrases.”",
  ]);
});

test("a slope's limit is told as the fall that it is", () => {
  const falls = (right: number) => (before: Flow) =>
    changePolicy(before, "very-upset", {
      when: {
        match: "all",
        tests: [{ left: "signals.sentiment", op: "<=", right, messages: 3, slope: true }],
      },
    });
  const [was, is] = [falls(-0.3)(titled), falls(-0.9)(titled)];
  expect(between(was, is)).toEqual([
    "“Very upset” now needs that sentiment falls by at least 0.90 a message over 3 messages, instead of by 0.30",
  ]);
});
