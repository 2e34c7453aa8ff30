import { mergeBySeq } from "../ui/merge-by-seq.ts";
import {
  type Channel,
  ChannelError,
  type ConversationState,
  type Newcomer,
  type News,
  type Ticket,
} from "./channel.ts";
import type { ChatMessage } from "./chat-message.ts";
import { type Outgoing, outbox } from "./outbox.ts";
import type { Memory, Remembered } from "./remembered.ts";

export interface ChatState extends Remembered {
  /** `start`: nobody has begun; `gone`: the shop no longer knows this conversation. */
  phase: "start" | "opening" | "open" | "closed" | "gone";
  messages: ChatMessage[];
  owner: string;
  /** False while the stream is down and is being taken up again. */
  connected: boolean;
  /** What went wrong on opening, in words. */
  problem: string | null;
  /** The shop's word on who this is was not accepted: the conversation begins without it. */
  unconfirmed: boolean;
}

export interface World {
  channel: Channel;
  memory: Memory;
  newId: () => string;
  /** ISO 8601. */
  now: () => string;
  /** Until the time is over, the signal aborts, or the browser is back online. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

export type Chat = ReturnType<typeof chat>;

/** One customer's conversation: what is said, what is on its way, and the line to the shop. */
export function chat(world: World) {
  const listeners = new Set<() => void>();
  const kept = world.memory.read();
  let state: ChatState = {
    ...fresh,
    ...kept,
    phase: kept.ticket ? "open" : "start",
    outbox: kept.outbox.map(parked),
  };
  let line = new AbortController();

  const set = (change: Partial<ChatState>) => {
    state = { ...state, ...change };
    world.memory.write({ ticket: state.ticket, outbox: state.outbox, unsent: state.unsent });
    for (const listener of listeners) listener();
  };
  const heard = (messages: ChatMessage[]) => set({ messages: mergeBySeq(state.messages, messages) });
  const stands = ({ owner }: ConversationState) =>
    set({ owner, ...(owner === "closed" && state.phase === "open" ? { phase: "closed" as const } : {}) });
  const news = (what: News) => ("message" in what ? heard([what.message]) : stands(what.state));

  /** Keeps the stream up until the chat is left; what was missed is fetched first. */
  async function listen(signal: AbortSignal): Promise<void> {
    for (let failures = 0; state.ticket && !signal.aborted; failures++) {
      try {
        heard(await world.channel.messages(state.ticket, lastSeq()));
        set({ connected: true });
        failures = 0;
        for await (const what of world.channel.news(state.ticket, lastSeq(), signal)) news(what);
      } catch (error) {
        if (lost(error) && !signal.aborted) return set({ phase: "gone", connected: true });
      }
      if (signal.aborted) return;
      if (failures > 0) set({ connected: false });
      await world.wait(outbox.retryAfterMs(failures, null), signal);
    }
  }

  /** Sends what waits, in order, until all has gone or the chat is left. */
  async function deliver(): Promise<void> {
    for (
      let item = outbox.next(state.outbox);
      item && !line.signal.aborted;
      item = outbox.next(state.outbox)
    ) {
      if (!state.ticket || state.phase !== "open") return;
      set({ outbox: outbox.sending(state.outbox, item.id, lastSeq()) });
      const pause = await attempt(state.ticket, item);
      if (pause !== null) await world.wait(pause, line.signal);
    }
  }

  /** Returns how long to wait before the next attempt, or null when this message is dealt with. */
  async function attempt(ticket: Ticket, item: Outgoing): Promise<number | null> {
    try {
      const taken = await world.channel.send(ticket, { id: item.id, text: item.text });
      const own: ChatMessage = { seq: taken.seq, role: "customer", text: item.text, at: world.now() };
      set({ outbox: outbox.settled(state.outbox, item.id), connected: true });
      heard([own, ...taken.messages]);
      stands(taken.state);
      return null;
    } catch (error) {
      return troubled(item, error);
    }
  }

  function troubled(item: Outgoing, error: unknown): number | null {
    const cause = channelErrorOf(error);
    if (cause.passing) {
      set({ outbox: outbox.failed(state.outbox, item.id, cause.message), connected: cause.status !== 0 });
      return outbox.retryAfterMs(item.attempts + 1, cause.retryAfterMs);
    }
    set({ outbox: outbox.refused(state.outbox, item.id, cause.message) });
    if (lost(cause)) set({ phase: "gone" });
    if (cause.status === 409) set({ phase: "closed" });
    return null;
  }

  const lastSeq = () => state.messages.at(-1)?.seq ?? 0;
  let delivering = false;
  const run = async () => {
    if (delivering) return;
    delivering = true;
    await deliver();
    delivering = false;
  };

  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Takes the line up; the function returned hangs up. */
    connect: () => {
      line = new AbortController();
      const { signal } = line;
      if (state.phase === "open") void listen(signal);
      void run();
      return () => line.abort();
    },
    start: async (customer: Newcomer) => {
      set({ phase: "opening", problem: null });
      try {
        const ticket = await world.channel.start(customer);
        set({ ...fresh, ticket, phase: "open" });
        void listen(line.signal);
        void run();
      } catch (error) {
        const { status } = channelErrorOf(error);
        set({
          phase: "start",
          problem: startProblem(status),
          unconfirmed: status === 401 || state.unconfirmed,
        });
      }
    },
    say: (text: string) => {
      set({ outbox: outbox.add(state.outbox, { id: world.newId(), text }), unsent: "" });
      void run();
    },
    /** Takes a refused message back into the box, so that it can be changed. */
    takeBack: (item: Outgoing) => {
      const unsent = [item.text, state.unsent].filter(Boolean).join("\n");
      set({ outbox: outbox.settled(state.outbox, item.id), unsent });
    },
    type: (unsent: string) => set({ unsent }),
    /** Leaves this conversation; words that did not reach anybody stay in the box. */
    startAnew: () => {
      line.abort();
      line = new AbortController();
      const unsent = [...state.outbox.map(({ text }) => text), state.unsent].filter(Boolean).join("\n");
      set({ ...fresh, ticket: null, outbox: [], unsent });
    },
  };
}

const fresh = {
  phase: "start" as const,
  messages: [] as ChatMessage[],
  owner: "bot",
  connected: true,
  problem: null,
  unconfirmed: false,
};

/** A message that was on its way when the page closed is sent again under its id. */
const parked = (item: Outgoing): Outgoing =>
  item.state === "sending" ? { ...item, state: "waiting" } : item;

/** Why no conversation could be opened, in a customer's words. */
function startProblem(status: number): string {
  // the only proof of identity at the start is the shop's own token
  if (status === 401) return "The shop could not confirm who you are. You can start without that.";
  if (status === 404) return "This chat is not open. Please use the shop's other ways to get in touch.";
  return "The shop cannot be reached at the moment. Nothing is lost: start again in a moment.";
}

function channelErrorOf(error: unknown): ChannelError {
  return error instanceof ChannelError ? error : new ChannelError(0, "No connection.");
}

const lost = (error: unknown) => error instanceof ChannelError && [401, 403, 404].includes(error.status);
