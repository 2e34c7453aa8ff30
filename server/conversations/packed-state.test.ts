import { expect, test } from "vitest";
import { machineOf } from "#flows/machine.ts";
import { flowOf, testWorld } from "#flows/testing.ts";
import { type Conversation, fresh, type Incoming, turn } from "#flows/turn.ts";
import { packState, unpackState } from "./packed-state.ts";

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

function next(state: Conversation, incoming: Incoming): Conversation {
  const made = turn(machine, state, incoming, testWorld);
  if (!made.ok) throw new Error(made.message);
  return made.conversation;
}

function throughTheDatabase(state: Conversation): Conversation {
  return { ...state, ...unpackState(JSON.parse(JSON.stringify(packState(state)))) };
}
