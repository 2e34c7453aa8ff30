import type { Article } from "../answer/article.ts";
import type { DemoStore } from "../demo-store/store.ts";
import { type CallName, type CallStatus, calls } from "../effects.ts";
import type { Flow } from "../flow.ts";
import type { Json } from "../json.ts";
import { type Machine, machineOf } from "../machine.ts";
import type { Entry } from "../record.ts";
import { type Conversation, fresh, type Incoming, turn } from "../turn.ts";
import { type Executors, executors } from "./executors.ts";

/** What a node's calls answer instead of the demo store, by node id. */
export type Stubs = Record<string, { status: CallStatus; output?: Json; reason?: string }>;

/** Who chats; a verified e-mail is a signed identity. */
export interface Visitor {
  name?: string;
  email?: string;
  verified: boolean;
}

/**
 * A conversation played in memory: the same turn as live, the demo store, the embedded answerer and a clock that only
 * moves when told. A value: every act gives a new one, so going back to any message is keeping the old one.
 */
export interface Play {
  machine: Machine;
  world: Executors;
  stubs: Stubs;
  /** The virtual clock, ISO 8601. */
  now: string;
  conversation: Conversation;
  entries: Entry[];
  /** The deadline that still counts, if one does. */
  deadline: { token: number; due: string } | null;
}

export interface Opening {
  flow: Flow;
  articles: Article[];
  store: DemoStore;
  customer: Visitor | null;
  now: string;
  stubs?: Stubs;
}

/** Opens the chat. Throws where the flow cannot be compiled: check it first. */
export function open({ flow, articles, store, customer, now, stubs = {} }: Opening): Play {
  const play: Play = {
    machine: machineOf(flow),
    world: executors(articles, store),
    stubs,
    now,
    conversation: fresh,
    entries: [],
    deadline: null,
  };
  return take(play, { type: "begin", channel: "sandbox", customer });
}

/** The same flow and world with another customer; the machine is not compiled again. */
export function reopen(play: Play, customer: Visitor | null, now: string): Play {
  const emptied: Play = { ...play, now, conversation: fresh, entries: [], deadline: null };
  return take(emptied, { type: "begin", channel: "sandbox", customer });
}

/** The customer writes; every call that follows is answered at once. */
export function send(play: Play, text: string): Play {
  return take(play, { type: "message", text });
}

/** The clock moves on; a deadline that comes due on the way fires at its own instant. */
export function wait(play: Play, ms: number): Play {
  const until = later(play.now, ms);
  const { deadline } = play;
  if (!deadline || deadline.due > until) return { ...play, now: until };
  const fired = take({ ...play, now: deadline.due, deadline: null }, { type: "due", token: deadline.token });
  return wait(fired, Date.parse(until) - Date.parse(fired.now));
}

function take(play: Play, incoming: Incoming): Play {
  const taken = turn(play.machine, play.conversation, incoming, { now: play.now });
  if (!taken.ok) return play;
  const last = taken.deadlines.at(-1);
  const next: Play = {
    ...play,
    conversation: taken.conversation,
    entries: [...play.entries, ...taken.entries],
    deadline: last ? { token: last.token, due: later(play.now, last.afterMs) } : play.deadline,
  };
  return taken.entries.reduce(
    (current, entry) => (entry.kind === "asked" ? take(current, answered(current, entry)) : current),
    next,
  );
}

function answered(play: Play, { call, node, name, input }: Extract<Entry, { kind: "asked" }>): Incoming {
  const stub = play.stubs[node];
  if (stub) return { type: "result", call, node, name, ...stub };
  return { type: "result", call, node, name, status: "done", output: execute(play, name, input) };
}

function execute(play: Play, name: CallName, input: Json): Json {
  const executor = play.world[name] as (input: unknown, now: string) => Json;
  return executor(calls[name].input.parse(input), play.now);
}

function later(iso: string, ms: number): string {
  return new Date(Date.parse(iso) + ms).toISOString();
}
