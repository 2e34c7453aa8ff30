import { expect, test } from "vitest";
import { machineOf } from "#flows/machine.ts";
import { flowOf, testWorld } from "#flows/testing.ts";
import { type Conversation, fresh, type Incoming, turn } from "#flows/turn.ts";
import { type PackedState, packState, unpackState } from "./packed-state.ts";

const machine = machineOf(
  flowOf(
    [
      ["start", "start"],
      ["ask", "ask", { question: "More?", answer: "text", variable: "more", noReplyMinutes: 0 }],
      ["gate", "sentimentGate", { below: -0.3, messages: 2 }],
      ["team", "handoff"],
    ],
    ["start.next → ask", "ask.answered → gate", "gate.calm → ask", "gate.frustrated → team"],
  ),
);

const said = [
  "hello there",
  "where is my order, it is late",
  "this is really annoying",
  "still nothing, I am disappointed",
  "this is a disgrace",
];

test("a conversation that is packed and unpacked between its turns goes the same way", () => {
  const begin: Incoming = { type: "begin", channel: "test", customer: null, seed: "a" };
  const kept = said.reduce((state, text) => next(state, { type: "message", text }), next(fresh, begin));
  const stored = said.reduce(
    (state, text) => next(throughTheDatabase(state), { type: "message", text }),
    next(fresh, begin),
  );
  expect(stored).toMatchObject({ owner: kept.owner, node: kept.node, seq: kept.seq, outcome: "handed_off" });
  expect(packState(stored)).toEqual(packState(kept));
});

test("how sure an intent was is kept, for a router that the message reaches later", () => {
  const begun = next(fresh, { type: "begin", channel: "test", customer: null, seed: "a" });
  const unsure = next(begun, { type: "message", text: "any update?" });
  const sureness = (state: Conversation) =>
    state.snapshot?.context.heard.map((one) => one.signals.intent.confidence);
  expect(sureness(unsure)?.[0]).toBeLessThan(0.7);
  expect(sureness(throughTheDatabase(unsure))).toEqual(sureness(unsure));
});

test("what another build remembers of a conversation is kept through our turns", () => {
  const begun = next(fresh, { type: "begin", channel: "test", customer: null, seed: "a" });
  const packed = JSON.parse(packState(begun)) as PackedState;
  const theirs = { ...packed, context: { ...packed.context, later: { a: 1 } } };
  const heard = next({ ...begun, ...unpackState(theirs) }, { type: "message", text: "hello" });
  expect(JSON.parse(packState(heard)).context).toMatchObject({ later: { a: 1 } });
});

test("a conversation that says little is kept in little, with nothing of the world it was in", () => {
  const begun = next(fresh, { type: "begin", channel: "web chat", customer: null, seed: "a" });
  const asked = next(begun, { type: "message", text: "hello" });
  const kept = packState(asked);
  expect(kept.length).toBeLessThan(400);
  const packed = JSON.parse(kept) as PackedState;
  for (const name of ["world", "steps", "frames", "ended", "aside", "since"]) {
    expect(packed.context).not.toHaveProperty(name);
  }
  expect(unpackState(packed).snapshot?.context).toEqual({
    ...asked.snapshot?.context,
    steps: 0,
    heard: unpackState(packed).snapshot?.context.heard,
  });
});

test.each(["$policy-upset", "team"])(
  "a row that an earlier build wrote at its handoff goes on, and says nothing again: %s",
  (value) => {
    const asked = next(next(fresh, { type: "begin", channel: "test", customer: null, seed: "a" }), {
      type: "message",
      text: "hello",
    });
    const packed = JSON.parse(packState(asked)) as PackedState;
    const decided = { by: "policy", id: "upset", title: "Upset" };
    const older = {
      ...packed,
      value,
      context: {
        vars: {},
        visits: { ask: 1 },
        call: 0,
        token: 0,
        tries: 0,
        cited: [],
        handedOff: true,
        decided,
      },
    };
    const { snapshot } = unpackState(older as unknown as PackedState);
    expect(snapshot).toMatchObject({ value: "$aside", context: { aside: "upset", since: 0, frames: [] } });
    const agent = { id: "a", name: "Amira" };
    const waiting = {
      ...asked,
      snapshot,
      owner: "agent" as const,
      assignee: "a",
      outcome: "handed_off" as const,
    };
    const claimed = turn(machine, { ...waiting, owner: "queue" }, { type: "claim", agent }, testWorld);
    expect(claimed).toMatchObject({ ok: true, entries: [{ kind: "owner", owner: "agent" }] });
    const given = next(waiting, { type: "giveBack", agent });
    expect(given).toMatchObject({ owner: "bot", node: "start", outcome: "open" });
  },
);

function next(state: Conversation, incoming: Incoming): Conversation {
  const made = turn(machine, state, incoming, testWorld);
  if (!made.ok) throw new Error(made.message);
  return made.conversation;
}

function throughTheDatabase(state: Conversation): Conversation {
  return { ...state, ...unpackState(JSON.parse(packState(state))) };
}
