import { expect, test } from "vitest";
import { machineOf } from "./machine.ts";
import { defaultPolicies } from "./policies.ts";
import type { Entry } from "./record.ts";
import { flowOf, testWorld } from "./testing.ts";
import { type Conversation, fresh, type Incoming, turn } from "./turn.ts";

const flow = {
  ...flowOf(
    [
      ["start", "start"],
      ["fetch", "fetchOrder", { number: "1042", email: "maya.reyes@example.com" }],
      ["say", "say", { text: "It is {{order.status}}." }],
      ["wait", "ask", { question: "Anything else?", answer: "text", variable: "more" }],
      ["care", "handoff"],
    ],
    [
      "start.next → fetch",
      "fetch.found → say",
      "fetch.missing → care",
      "fetch.failed → care",
      "fetch.unknown → care",
      "say.next → wait",
      "wait.answered → care",
    ],
  ),
  policies: defaultPolicies,
};
const machine = machineOf(flow);
const ana = { id: "ana", name: "Ana" };
const found: Incoming = {
  type: "result",
  call: 1,
  node: "fetch",
  name: "fetchOrder",
  status: "done",
  output: { found: true, order: { status: "shipped" } },
};

function conversation() {
  let at = fresh;
  const log: Entry[] = [];
  const take = (incoming: Incoming) => {
    const taken = turn(machine, at, incoming, testWorld);
    if (!taken.ok) return taken;
    at = JSON.parse(JSON.stringify(taken.conversation));
    log.push(...taken.entries);
    return taken;
  };
  take({
    type: "begin",
    channel: "web",
    customer: { name: "Maya", email: "maya.reyes@example.com", verified: false },
    seed: "",
  });
  return {
    take,
    log,
    now: () => at,
    said: () =>
      log.flatMap((entry) =>
        entry.kind === "message" && entry.role !== "customer" ? [`${entry.role}: ${entry.text}`] : [],
      ),
  };
}

test("the log counts up without gaps", () => {
  const { take, log } = conversation();
  take({ type: "message", text: "where is my order" });
  take(found);
  expect(log.map((entry) => entry.seq)).toEqual(log.map((_, index) => index + 1));
});

test("an unsigned e-mail identifies nobody", () => {
  expect(conversation().now().snapshot?.context.vars.customer).toMatchObject({
    email: null,
    verified: false,
  });
});

test("an e-mail typed when the chat was opened is not asked for again", () => {
  const asking = machineOf(
    flowOf(
      [
        ["start", "start"],
        ["mail", "ask", { question: "Which e-mail?", answer: "email", variable: "email" }],
        ["care", "handoff"],
      ],
      ["start.next → mail", "mail.answered → care"],
    ),
  );
  const customer = { email: "Maya.Reyes@example.com", verified: false };
  const begun = turn(asking, fresh, { type: "begin", channel: "web", customer, seed: "" }, testWorld);
  if (!begun.ok) throw new Error(begun.message);
  expect(turn(asking, begun.conversation, { type: "message", text: "hi" }, testWorld)).toMatchObject({
    conversation: { snapshot: { context: { vars: { email: "maya.reyes@example.com" } } } },
  });
});

test("a message while a call is under way is held, heard once after it, and answered once", () => {
  const { take, now: at, said } = conversation();
  take({ type: "message", text: "where is my order" });
  take({ type: "message", text: "hello?" });
  expect(at().held).toHaveLength(1);
  take(found);
  expect(at().held).toEqual([]);
  expect(said()[0]).toBe("bot: It is shipped.");
  expect(at().owner).toBe("queue");
});

test("what is under way is about the message that began it, not about one that came meanwhile", () => {
  const resolving = machineOf(
    flowOf(
      [
        ["start", "start"],
        ["fetch", "fetchOrder", { number: "1042", email: "maya.reyes@example.com" }],
        ["answer", "aiResolve", { followUp: "" }],
        ["end", "close", { say: "" }],
      ],
      ["start.next → fetch", "fetch.found → answer", "answer.resolved → end"],
    ),
  );
  const take = (at: Conversation, incoming: Incoming) => {
    const taken = turn(resolving, at, incoming, testWorld);
    if (!taken.ok) throw new Error(taken.message);
    return taken;
  };
  const begun = take(fresh, { type: "begin", channel: "web", customer: null, seed: "" });
  const asked = take(begun.conversation, { type: "message", text: "where is my order 1042" });
  const thanked = take(asked.conversation, { type: "message", text: "and thanks!" });
  const fetched = take(thanked.conversation, found);
  const question = fetched.entries.find((entry) => entry.kind === "asked");
  expect(question?.input).toMatchObject({ question: "where is my order 1042" });
  expect(fetched.conversation).toMatchObject({ owner: "bot", held: [{ text: "and thanks!" }] });
  const output = { known: true, text: "It left us on Monday.", citations: [], confidence: 0.9 };
  const answered = take(fetched.conversation, {
    type: "result",
    call: 2,
    node: "answer",
    name: "answer",
    status: "done",
    output,
  });
  const said = answered.entries.flatMap((entry) => (entry.kind === "message" ? [entry.text] : []));
  expect(said).toEqual(["It left us on Monday."]);
  expect(answered.conversation).toMatchObject({ outcome: "resolved", held: [] });
});

test("what an agent did elsewhere is in the log and changes nothing else, whoever has the conversation", () => {
  const { take, now: at, log } = conversation();
  take({ type: "message", text: "where is my order" });
  const before = at();
  const act = {
    act: "cancel",
    subject: "order 1042",
    outcome: "done" as const,
    words: "Cancelled order 1042.",
  };
  take({ type: "acted", agent: { id: "ana", name: "Ana" }, ...act });
  expect(log.at(-1)).toMatchObject({ kind: "acted", by: "Ana", ...act });
  expect(at()).toEqual({ ...before, seq: before.seq + 1 });
});

test("how a call in doubt really ended is noted when it is found out, and the flow does not go back for it", () => {
  const { take, log, now } = conversation();
  take({ type: "message", text: "where is my order" });
  take({ ...found, status: "unknown" });
  const before = now();
  take({ ...found, late: true, by: "Ana" });
  expect(log.at(-1)).toMatchObject({ kind: "answered", call: 1, status: "done", late: true, by: "Ana" });
  expect(now()).toEqual({ ...before, seq: before.seq + 1 });
});

test("a policy steps in while a call is under way, and its late answer says nothing", () => {
  const { take, said, now: at, log } = conversation();
  take({ type: "message", text: "where is my order" });
  take({ type: "message", text: "I want to talk to a human" });
  expect(at()).toMatchObject({ owner: "queue", outcome: "handed_off", held: [] });
  const before = said().length;
  take(found);
  expect(said()).toHaveLength(before);
  expect(log.at(-1)).toMatchObject({ kind: "answered", status: "done" });
});

test("after the handoff the customer is heard, measured and not answered by the bot", () => {
  const { take, log, said } = conversation();
  take({ type: "message", text: "can I speak to a real person please" });
  const before = said().length;
  take({ type: "message", text: "anyone there? this is ridiculous" });
  expect(said()).toHaveLength(before);
  expect(log.filter((entry) => entry.kind === "handoff")).toHaveLength(1);
  expect(log.at(-1)?.kind).toBe("signals");
});

test("one agent claims, the second is told, and only the first may reply and close", () => {
  const { take, now: at } = conversation();
  const jon = { id: "jon", name: "Jon" };
  take({ type: "message", text: "a human please" });
  expect(take({ type: "agentMessage", agent: ana, text: "Hi" })).toMatchObject({
    ok: false,
    code: "not yours",
  });
  take({ type: "claim", agent: ana });
  expect(take({ type: "claim", agent: jon })).toMatchObject({ ok: false, code: "taken" });
  expect(take({ type: "agentMessage", agent: jon, text: "Hi" })).toMatchObject({
    ok: false,
    code: "not yours",
  });
  expect(take({ type: "agentMessage", agent: ana, text: "Hi, I'm Ana" }).ok).toBe(true);
  take({ type: "close", agent: ana });
  expect(at()).toMatchObject({ owner: "closed", outcome: "handed_off" });
  expect(take({ type: "message", text: "hello?" })).toMatchObject({ ok: false, code: "closed" });
});

test("every change of owner begins a new epoch", () => {
  const { take, now: at } = conversation();
  expect(at().epoch).toBe(0);
  take({ type: "message", text: "a human please" });
  take({ type: "claim", agent: ana });
  take({ type: "close", agent: ana });
  expect(at().epoch).toBe(3);
});

test("a pressed button tells what it is about, and nothing of how the customer feels", () => {
  const label = "It is broken and useless, I hate it";
  const choices = [
    { id: "broken", label },
    { id: "other", label: "Something else" },
  ];
  const asking = machineOf(
    flowOf(
      [
        ["start", "start"],
        ["what", "choose", { choices, tries: 3 }],
      ],
      ["start.next → what"],
    ),
  );
  const sentimentOf = (...texts: string[]) => {
    const told: Incoming[] = [
      { type: "begin", channel: "web", customer: null, seed: "" },
      ...texts.map((text): Incoming => ({ type: "message", text })),
    ];
    let at = fresh;
    for (const incoming of told) {
      const taken = turn(asking, at, incoming, testWorld);
      if (taken.ok) at = taken.conversation;
    }
    return at.snapshot?.context.heard.at(-1)?.signals.sentiment.value;
  };
  expect(sentimentOf(label)).toBeLessThan(-0.4);
  expect(sentimentOf("hello", label)).toBe(0);
});
