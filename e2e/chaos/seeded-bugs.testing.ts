import { randomUUID } from "node:crypto";
import type { CallInput } from "#flows/effects.ts";
import { turn } from "#flows/turn.ts";
import type { Conversation } from "#server/conversations/conversation.ts";
import { NotSent } from "#server/conversations/not-sent.ts";
import type { Harm, Line } from "./history.ts";
import type { Deliver, Fault, SmallWorld } from "./small-world.testing.ts";

export interface SeededBug extends Fault {
  name: string;
  /** What it leads to; it may do more. */
  harm: Harm;
}

type Arrival = Parameters<Deliver>[2];

/** What servers have got wrong before, each as a small change of the parts that get it right here. */
export const seededBugs: SeededBug[] = [
  {
    name: "the ids of events are not looked at",
    harm: "doubled",
    deliver: (next) => (process, id, arrival) => next(process, id, { ...arrival, eventId: randomUUID() }),
  },
  {
    name: "what was said is sent before it is committed",
    harm: "lost",
    deliver: (next, world) => async (process, id, arrival) => {
      const chat = world.chats.find((one) => one.id === id);
      // the vendor has just answered as well, in a turn that comes second
      if (arrival.incoming.type === "claim") chat?.lines.push(...(await saidHastily(world, id)));
      return next(process, id, arrival);
    },
  },
  {
    name: "the epoch is not looked at",
    harm: "botAfterFence",
    execute: (next, world) => async (name, input, scope) => {
      const answer = await next(name, input, scope);
      const now = await world.stored(scope.conversation.id);
      remember(world, { ...now, state: { ...now.state, owner: "bot" } });
      return answer;
    },
  },
  {
    name: "a message is acknowledged before it is committed",
    harm: "lost",
    deliver: (next, world) => async (process, id, arrival) => {
      if (!says(arrival, "note two")) return next(process, id, arrival);
      const conversation = await world.stored(id);
      return { ok: true, duplicate: false, seq: conversation.state.seq + 1, conversation, entries: [] };
    },
  },
  {
    name: "messages that were held back are forgotten",
    harm: "lost",
    execute: (next, world) => async (name, input, scope) => {
      const answer = await next(name, input, scope);
      const now = await world.stored(scope.conversation.id);
      remember(world, { ...now, state: { ...now.state, held: [] } });
      return answer;
    },
  },
  {
    name: "two survivors make the call of a dead process",
    harm: "effectsTwice",
    execute:
      (next) =>
      async (...call) => {
        const [answer] = await Promise.all([next(...call), call[0] === "httpSend" ? next(...call) : null]);
        return answer;
      },
  },
  {
    name: "what must never be sent blindly is sent again",
    harm: "effectsTwice",
    execute:
      (next) =>
      (...call) =>
        next(...call).catch(() => next(...call)),
  },
  {
    name: "each attempt has a key of its own",
    harm: "effectsTwice",
    execute: (next) => (name, input, scope) =>
      next(name, input, { ...scope, key: `${scope.key}|${randomUUID()}` }),
  },
  {
    name: "a deadline fires twice",
    harm: "doubled",
    deliver: (next, world) => {
      const waiting = new Map<string, Conversation>();
      return async (process, id, arrival) => {
        if (arrival.incoming.type !== "due") return next(process, id, arrival);
        const before = waiting.get(id) ?? (await world.stored(id));
        waiting.set(id, before);
        remember(world, { ...before, state: { ...before.state, seq: (await world.stored(id)).state.seq } });
        const token = before.state.snapshot?.context.token ?? 0;
        return next(process, id, { eventId: randomUUID(), incoming: { type: "due", token } });
      };
    },
  },
  {
    name: "a stale state is written over a newer one",
    harm: "lost",
    deliver: (next, world) => {
      const first = new Map<string, Conversation>();
      return async (process, id, arrival) => {
        const now = await world.stored(id);
        const stale = first.get(id) ?? now;
        if (says(arrival, "note as well")) remember(world, atPlaceOf(now, stale));
        const advanced = await next(process, id, arrival);
        if (!first.has(id) && advanced.ok) first.set(id, advanced.conversation);
        return advanced;
      };
    },
  },
  {
    name: "one cause hands off twice",
    harm: "doubled",
    deliver: (next, world) => {
      const before = new Map<string, Conversation>();
      return async (process, id, arrival) => {
        if (!says(arrival, "human please")) return next(process, id, arrival);
        const now = await world.stored(id);
        const stale = before.get(id) ?? now;
        before.set(id, stale);
        remember(world, atPlaceOf(now, stale));
        return next(process, id, { ...arrival, eventId: randomUUID() });
      };
    },
  },
  {
    name: "a listener who comes back misses a line",
    harm: "lost",
    hear: (next) => async (id, after) => {
      const lines = await next(id, after);
      return after > 0 ? lines.slice(1) : lines;
    },
  },
  {
    name: "a later message overtakes an earlier one",
    harm: "outOfOrder",
    deliver: (next, world) => {
      const late: (() => Promise<unknown>)[] = [];
      return async (process, id, arrival) => {
        const conversation = await world.stored(id);
        const take = () => next(process, id, arrival);
        if (says(arrival, "note two")) {
          late.push(take);
          return { ok: true, duplicate: false, seq: conversation.state.seq + 1, conversation, entries: [] };
        }
        const advanced = await take();
        for (const one of late.splice(0)) await one();
        return advanced;
      };
    },
  },
  {
    name: "a call is made long after a person has taken over",
    harm: "botAfterFence",
    execute: (next, world) => async (name, input, scope) => {
      const answer = await next(name, input, scope);
      const late: CallInput<"httpSend"> = { method: "POST", url: "", headers: {}, body: `${world.now}` };
      const isLate =
        name === "httpRead" && (await world.stored(scope.conversation.id)).state.owner === "agent";
      if (isLate) await next("httpSend", late, scope);
      return answer;
    },
  },
  {
    name: "a call that was made is told as failed",
    harm: "lost",
    execute:
      (next) =>
      async (...call) => {
        try {
          return await next(...call);
        } catch {
          throw new NotSent("Nobody answered.", { again: false });
        }
      },
  },
];

function says({ incoming }: Arrival, words: string): boolean {
  return incoming.type === "message" && incoming.text.startsWith(words);
}

/** Both processes take this for how the conversation stands. */
function remember({ runtimes }: SmallWorld, conversation: Conversation): void {
  for (const { cache } of runtimes) cache.set(conversation);
}

/** An older state that passes for the newest. */
function atPlaceOf(now: Conversation, stale: Conversation): Conversation {
  return { ...stale, state: { ...stale.state, seq: now.state.seq, epoch: now.state.epoch } };
}

/** What the vendor's answer would lead to, in a turn that is not written. */
async function saidHastily(world: SmallWorld, id: string): Promise<Line[]> {
  const conversation = await world.stored(id);
  const { snapshot, node } = conversation.state;
  if (!snapshot || node !== "lookDo") return [];
  const { machine } = await world.runtimes[0].machines.of(conversation);
  const output = { status: 200, body: null };
  const incoming = {
    type: "result",
    call: snapshot.context.call,
    node,
    name: "httpRead",
    status: "done",
    output,
  } as const;
  const made = turn(machine, conversation.state, incoming, {
    now: new Date(world.now).toISOString(),
    queues: {},
  });
  const messages = made.ok ? made.entries.filter((entry) => entry.kind === "message") : [];
  return messages.map(({ seq, role, text }) => ({ seq, role, text }));
}
