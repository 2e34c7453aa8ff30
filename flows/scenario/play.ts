import type { Article } from "../answer/article.ts";
import { quietMs } from "../burst.ts";
import type { DemoStore } from "../demo-store/store.ts";
import { type CallName, calls } from "../effects.ts";
import type { Flow, Policy } from "../flow.ts";
import type { Json } from "../json.ts";
import { type Machine, machineOf } from "../machine.ts";
import type { Entry } from "../record.ts";
import type { Ears } from "../signals/ears.ts";
import { type Conversation, fresh, type Incoming, turn } from "../turn.ts";
import { openQueue, type World } from "../world.ts";
import { type At, type Ended, type Executors, executors } from "./executors.ts";
import type { QueueState, Stubs, Visitor } from "./scenario.ts";

/**
 * A conversation played in memory: the same turn as live, the demo store, the embedded answerer and a clock that only
 * moves when told. A value: every act gives a new one, so going back to any message is keeping the old one.
 */
export interface Play {
  machine: Machine;
  executors: Executors;
  /** The shop as the conversation has left it. */
  store: DemoStore;
  stubs: Stubs;
  /** Where the customer writes. */
  channel: string;
  /** How many calls each node has made. */
  made: Record<string, number>;
  /** The virtual clock, ISO 8601. */
  now: string;
  /** How the queues stand; one that is not told of is open. */
  queues: World["queues"];
  /** What the workspace taught Baton to hear. */
  ears: Ears | null;
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
  /** Where the customer writes; the sandbox when not given. */
  channel?: string;
  /** The workspace's policies, tried before the flow's own. */
  policies?: Policy[];
  /** What splits by chance are made by. */
  seed?: string;
  /** What the workspace taught Baton to hear. */
  ears?: Ears | null;
}

/** Opens the chat. Throws where the flow cannot be compiled: check it first. */
export function open(opening: Opening): Play {
  const { flow, articles, store, customer, now, stubs = {}, channel = "sandbox", policies, seed } = opening;
  const play: Play = {
    machine: machineOf(flow, policies),
    executors: executors(articles),
    store,
    stubs,
    channel,
    made: {},
    now,
    queues: {},
    ears: opening.ears ?? null,
    conversation: fresh,
    entries: [],
    deadline: null,
  };
  return began(play, customer, seed);
}

/** The same flow and shop with another customer; the machine is not compiled again. */
export function reopen(play: Play, customer: Visitor | null, now: string, seed?: string): Play {
  const emptied: Play = { ...play, now, made: {}, conversation: fresh, entries: [], deadline: null };
  return began(emptied, customer, seed);
}

function began(play: Play, customer: Visitor | null, seed = "sandbox"): Play {
  return take(play, { type: "begin", channel: play.channel, customer, seed });
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

/** The clock jumps to an instant (ISO 8601); deadlines on the way fire at their own. It never goes back. */
export function waitUntil(play: Play, instant: string): Play {
  return wait(play, Math.max(0, Date.parse(instant) - Date.parse(play.now)));
}

/** Sets how a queue stands from now on. */
export function setQueue(play: Play, queue: string, state: QueueState): Play {
  return { ...play, queues: { ...play.queues, [queue]: { ...openQueue, state } } };
}

/** What an agent does; `close` and `giveBack` count only while they have the conversation. */
export function agent(play: Play, act: "claim" | "giveBack" | "close"): Play {
  return take(play, { type: act, agent: anAgent });
}

export function agentSays(play: Play, text: string): Play {
  return take(play, { type: "agentMessage", agent: anAgent, text });
}

const anAgent = { id: "agent", name: "An agent" };

/** Calls that follow from one another without anybody else; a flow that circles through calls is stopped there. */
const callsInARow = 50;

function take(play: Play, incoming: Incoming, calls = 0): Play {
  const { now, queues, ears } = play;
  const taken = turn(play.machine, play.conversation, incoming, { now, queues, ears });
  if (!taken.ok) return play;
  const last = taken.deadlines.at(-1);
  const next: Play = {
    ...play,
    conversation: taken.conversation,
    entries: [...play.entries, ...taken.entries],
    deadline: last ? { token: last.token, due: later(now, last.afterMs) } : play.deadline,
  };
  // whoever plays a conversation writes one message after the answer to the other
  if (taken.quiet !== null)
    return take({ ...next, now: later(now, quietMs) }, { type: "quiet", message: taken.quiet });
  return taken.entries.reduce(
    (current, entry) =>
      entry.kind === "asked" && calls < callsInARow ? answered(current, entry, calls + 1) : current,
    next,
  );
}

function answered(
  play: Play,
  { call, node, name, input }: Extract<Entry, { kind: "asked" }>,
  calls: number,
): Play {
  const before = play.made[node] ?? 0;
  const counted = { ...play, made: { ...play.made, [node]: before + 1 } };
  const { store, ...result } = stubFor(play, node, before) ?? execute(play, name, input, call);
  return take(
    store ? { ...counted, store } : counted,
    { type: "result", call, node, name, ...result },
    calls,
  );
}

/** The stub of a node's next call; of a list the last one stays. */
function stubFor({ stubs }: Play, node: string, before: number): Ended | undefined {
  const stub = Object.hasOwn(stubs, node) ? stubs[node] : undefined;
  const { status, output, reason } = (Array.isArray(stub) ? (stub[before] ?? stub.at(-1)) : stub) ?? {};
  if (!status) return undefined;
  return {
    status,
    ...(output === undefined ? {} : { output }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function execute({ executors, store, now }: Play, name: CallName, input: Json, call: number): Ended {
  const executor = executors[name] as (input: unknown, at: At) => Ended;
  return executor(calls[name].input.parse(input), { store, now, key: `play-${call}` });
}

function later(iso: string, ms: number): string {
  return new Date(Date.parse(iso) + ms).toISOString();
}
