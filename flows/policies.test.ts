import { expect, test } from "vitest";
import type { Condition } from "./condition.ts";
import type { Flow, Policy } from "./flow.ts";
import { machineOf } from "./machine.ts";
import { defaultPolicies, everywhere } from "./policies.ts";
import type { Entry } from "./record.ts";
import type { Visitor } from "./scenario/scenario.ts";
import { flowOf, testWorld } from "./testing.ts";
import { fresh, type Incoming, turn } from "./turn.ts";

const ana = { id: "ana", name: "Ana" };
const mentions = (...right: string[]): Condition => ({
  match: "all",
  tests: [{ left: "message.text", op: "mentions", right }],
});

function policy(id: string, when: Condition, more: Partial<Policy> = {}): Policy {
  const handoff = { ...(defaultPolicies[0] as Policy).handoff, queue: id };
  return { id, title: id, enabled: true, when, scope: everywhere, handoff, ...more };
}

const listening = flowOf(
  [
    ["start", "start"],
    ["ask", "ask", { question: "And?", answer: "text", variable: "more", lookBack: false }],
  ],
  ["start.next → ask", "ask.answered → ask"],
);

interface Around {
  workspace?: Policy[];
  customer?: Visitor;
  channel?: string;
  flow?: Flow;
}

/** A chat with a flow that only asks on and on, under its own policies and what is around it. */
function chat(policies: Policy[], { workspace, customer, channel = "web", flow = listening }: Around = {}) {
  const machine = machineOf({ ...flow, policies }, workspace);
  const log: Entry[] = [];
  let at = fresh;
  const take = (incoming: Incoming) => {
    const taken = turn(machine, at, incoming, testWorld);
    if (!taken.ok) throw new Error(taken.message);
    at = JSON.parse(JSON.stringify(taken.conversation));
    log.push(...taken.entries);
  };
  take({ type: "begin", channel, customer: customer ?? null, seed: "" });
  return {
    says: (...texts: string[]) => {
      for (const text of texts) take({ type: "message", text });
      return causes();
    },
    comesBack: () => {
      take({ type: "claim", agent: ana });
      take({ type: "giveBack", agent: ana });
    },
    take,
  };
  /** The policies that handed off, in order. */
  function causes(): string[] {
    return log.flatMap((entry) => (entry.kind === "handoff" ? [entry.cause.id] : []));
  }
}

test("the first policy that holds hands off, with its own plan", () => {
  const policies = [
    policy("first", mentions("nothing")),
    policy("second", mentions("tent")),
    policy("third", mentions("tent")),
  ];
  expect(chat(policies).says("my tent is wet")).toEqual(["second"]);
});

test("the workspace's policies come before the flow's own", () => {
  const own = policy("own", mentions("tent"));
  const shared = policy("shared", mentions("tent"));
  expect(chat([own], { workspace: [shared] }).says("my tent")).toEqual(["shared"]);
  expect(chat([own], { workspace: [policy("shared", mentions("stove"))] }).says("my tent")).toEqual(["own"]);
});

test("a policy that is switched off never hands off, neither the flow's nor the workspace's", () => {
  const off = policy("off", mentions("tent"), { enabled: false });
  expect(chat([off], { workspace: [{ ...off, id: "off-too" }] }).says("my tent", "the tent")).toEqual([]);
});

test("a scope by channel holds in that channel alone", () => {
  const scope = { ...everywhere, channels: ["email"] };
  const rules = [policy("email", mentions("tent"), { scope })];
  expect(chat(rules, { channel: "email" }).says("my tent")).toEqual(["email"]);
  expect(chat(rules, { channel: "web" }).says("my tent")).toEqual([]);
});

test("a scope by intent looks at the message at hand, not at the one before", () => {
  const scope = { ...everywhere, intents: ["refund_request"] };
  const { says } = chat([policy("money", mentions("tent"), { scope })]);
  expect(says("I want a refund for my stove")).toEqual([]);
  expect(says("where is my tent?")).toEqual([]);
  expect(says("I want a refund for my tent")).toEqual(["money"]);
});

test("a scope by tags holds for the customer's tags and the conversation's, one of them being enough", () => {
  const scope = { ...everywhere, tags: ["vip", "press"] };
  const rules = [policy("tagged", mentions("tent"), { scope })];
  expect(chat(rules, { customer: { verified: false, tags: ["vip"] } }).says("my tent")).toEqual(["tagged"]);
  expect(chat(rules, { customer: { verified: false, tags: ["trade"] } }).says("my tent")).toEqual([]);
  const flow = flowOf(
    [
      ["start", "start"],
      ["tag", "tag", { add: ["press"], remove: [] }],
      ["ask", "ask", { question: "And?", answer: "text", variable: "more", lookBack: false }],
    ],
    ["start.next → tag", "tag.next → ask", "ask.answered → ask"],
  );
  const { says } = chat(rules, { flow });
  expect(says("my tent")).toEqual([]);
  expect(says("my tent")).toEqual(["tagged"]);
});

test("a policy may look at how a signal changes over the last messages", () => {
  const when: Condition = {
    match: "all",
    tests: [{ left: "signals.sentiment", op: "<=", right: -0.2, messages: 3, slope: true }],
  };
  const { says } = chat([policy("sinking", when)]);
  expect(says("This tent is great, thank you!", "Hm, the zip is stuck")).toEqual([]);
  expect(says("This is awful, I am really angry, it is useless")).toEqual(["sinking"]);
});

test("a bot that puts the same question again goes in circles, whatever the customer says", () => {
  const when: Condition = { match: "all", tests: [{ left: "signals.loop", op: ">=", right: 0.5 }] };
  const { says } = chat([policy("circles", when)]);
  expect(says("I bought a tent", "It has two poles")).toEqual([]);
  expect(says("Green, by the way")).toEqual(["circles"]);
});

test("what led to a handoff does not lead to it again, and new messages do", () => {
  const { says, comesBack } = chat([policy("tent", mentions("tent"))]);
  expect(says("my tent")).toHaveLength(1);
  comesBack();
  expect(says("thanks", "and one more thing")).toHaveLength(1);
  expect(says("the tent again")).toHaveLength(2);
  comesBack();
  expect(says("and my tent once more")).toHaveLength(3);
});

test("a rule over several messages needs them all to be new after a handoff", () => {
  const when: Condition = {
    match: "all",
    tests: [{ left: "signals.sentiment", op: "<", right: -0.3, messages: 2 }],
  };
  const { says, comesBack } = chat([policy("low", when)]);
  const upset = "This is awful, I am really angry";
  expect(says(upset)).toHaveLength(0);
  expect(says(upset)).toHaveLength(1);
  comesBack();
  expect(says(upset)).toHaveLength(1);
  expect(says(upset)).toHaveLength(2);
});

test("what was written to a person is not held against the customer afterwards", () => {
  const { says, take } = chat([policy("tent", mentions("tent"))]);
  expect(says("my tent")).toHaveLength(1);
  take({ type: "claim", agent: ana });
  expect(says("the tent, the tent!")).toHaveLength(1);
  take({ type: "giveBack", agent: ana });
  expect(says("thanks")).toHaveLength(1);
});

test("nothing hands off twice while a person has the conversation", () => {
  const { says } = chat([policy("tent", mentions("tent"))]);
  expect(says("my tent", "my tent!", "MY TENT")).toHaveLength(1);
});

test("a flow's version of one of the workspace's policies takes its place there, and switched off it is off", () => {
  const first = policy("calm", mentions("tent"));
  const second = policy("late", mentions("tent", "late"));
  const workspace = [first, second];
  expect(chat([], { workspace }).says("my tent is late")).toEqual(["calm"]);
  const other = { ...first, when: mentions("lamp") };
  expect(chat([other], { workspace }).says("my tent is late")).toEqual(["late"]);
  expect(chat([other], { workspace }).says("the lamp is late")).toEqual(["calm"]);
  expect(chat([{ ...first, enabled: false }], { workspace }).says("my tent")).toEqual(["late"]);
});
