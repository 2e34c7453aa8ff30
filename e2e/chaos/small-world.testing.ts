import type { CallInput, CallName, CallOutput } from "#flows/effects.ts";
import { type Advanced, type Arrival, advance } from "#server/conversations/advance.ts";
import { begin } from "#server/conversations/begin.ts";
import { Bursts } from "#server/conversations/bursts.ts";
import { ConversationCache } from "#server/conversations/cache.ts";
import { readConversation } from "#server/conversations/conversation.store.ts";
import type { Conversation } from "#server/conversations/conversation.ts";
import { messagesOf } from "#server/conversations/conversations.ts";
import type { CallScope, Executors } from "#server/conversations/executor.ts";
import { Mailbox } from "#server/conversations/mailbox.ts";
import { type Runtime, runtimeOf } from "#server/conversations/runtime.ts";
import { TurnWriter } from "#server/conversations/turn-writer.ts";
import { Underway } from "#server/conversations/underway.ts";
import type { Ground } from "./ground.ts";
import type { Deed, History, Line, Sent } from "./history.ts";
import { readLog } from "./read-log.ts";

/** What a fault may take the place of: each is given the way it should go. */
export interface Fault {
  deliver?: (next: Deliver, world: SmallWorld) => Deliver;
  execute?: (next: Execute, world: SmallWorld) => Execute;
  hear?: (next: Hear, world: SmallWorld) => Hear;
}

export type Deliver = (process: 0 | 1, id: string, arrival: Arrival) => Promise<Advanced>;
export type Execute = (name: CallName, input: CallInput<CallName>, scope: CallScope) => Promise<unknown>;
export type Hear = (id: string, after: number) => Promise<Line[]>;

export interface Chat {
  id: string;
  sent: Sent[];
  agents: Sent[];
  lines: Line[];
}

const agent = { id: "amira", name: "Amira" };

/**
 * Two server processes in one, on a real database, with a vendor and a clock of the test's own: the plot is the same
 * each time, and a fault changes one thing about it.
 */
export class SmallWorld {
  readonly runtimes: [Runtime, Runtime];
  readonly chats: Chat[] = [];
  readonly ledger: Deed[] = [];
  /** What the vendor does next instead of answering at once. */
  vendorDoes: "answer" | "lose the answer" = "answer";
  readonly deliver: Deliver;
  readonly #hear: Hear;
  readonly #ground: Ground;
  #now = Date.parse("2026-11-19T14:05:00.000Z");
  #slow = Promise.withResolvers<void>();

  constructor(ground: Ground, fault: Fault = {}) {
    this.#ground = ground;
    const deliver: Deliver = (process, id, arrival) => advance(this.runtimes[process], id, arrival);
    const execute: Execute = (name, input, scope) => this.#vendor(name, input, scope);
    const hear: Hear = (id, after) => messagesOf(ground.app, id, after);
    this.deliver = fault.deliver?.(deliver, this) ?? deliver;
    this.#hear = fault.hear?.(hear, this) ?? hear;
    const perform = fault.execute?.(execute, this) ?? execute;
    this.runtimes = [this.#process(perform), this.#process(perform)];
  }

  get now(): number {
    return this.#now;
  }

  pass(ms: number): void {
    this.#now += ms;
  }

  async begin(): Promise<Chat> {
    const customer = { ref: null, name: null, email: null, verified: false };
    const { conversation } = await begin(this.runtimes[0], { ...this.#ground.entrance, customer });
    const chat: Chat = { id: conversation.id, sent: [], agents: [], lines: [] };
    this.chats.push(chat);
    await this.say(chat, 0, "hello", { answered: false });
    return chat;
  }

  /** Sends a message, and notes what is acknowledged. */
  async say(chat: Chat, process: 0 | 1, words: string, { answered = true } = {}): Promise<Sent> {
    const reference = `#${this.chats.length}.${chat.sent.length}#`;
    this.pass(1_000);
    const text = `${words} ${reference}`;
    const sent = { text, reference: answered ? reference : null, at: this.now, acknowledged: [] };
    chat.sent.push(sent);
    await this.sendAgain(chat, process, sent);
    return sent;
  }

  async sendAgain({ id }: Chat, process: 0 | 1, { text, acknowledged }: Sent): Promise<void> {
    const eventId = `customer:${text.slice(text.indexOf("#"))}`;
    this.pass(1_000);
    const taken = await this.deliver(process, id, { eventId, incoming: { type: "message", text } });
    this.pass(1_000);
    if (taken.ok) acknowledged.push({ seq: taken.seq, at: this.now });
  }

  async reply({ id, agents }: Chat, process: 0 | 1, times = 1): Promise<void> {
    const text = `We are on it (${agents.length}).`;
    const sent: Sent = { text, reference: null, at: this.now, acknowledged: [] };
    agents.push(sent);
    for (let time = 0; time < times; time++) {
      const incoming = { type: "agentMessage", agent, text } as const;
      const taken = await this.deliver(process, id, { eventId: `agent:${text}`, incoming });
      if (taken.ok) sent.acknowledged.push({ seq: taken.seq, at: this.now });
    }
  }

  act({ id }: Chat, process: 0 | 1, type: "claim" | "giveBack" | "close", who = agent): Promise<Advanced> {
    this.pass(1_000);
    return this.deliver(process, id, { eventId: null, incoming: { type, agent: who } });
  }

  /** The deadline that the conversation waits for has come. */
  async due({ id }: Chat, process: 0 | 1): Promise<void> {
    const conversation = await this.stored(id);
    const token = conversation.state.snapshot?.context.token ?? 0;
    this.pass(60_000);
    await this.deliver(process, id, { eventId: `due:${token}`, incoming: { type: "due", token } });
  }

  /** The vendor answers what it was slow about, and what follows from it is done. */
  async vendorAnswers(chat: Chat): Promise<void> {
    this.#slow.resolve();
    await this.settled(chat);
    this.#slow = Promise.withResolvers<void>();
  }

  async settled({ id }: Chat): Promise<void> {
    for (const { underway } of this.runtimes) await underway.settled(id, 20_000);
  }

  /** The customer's screen goes on listening from the last line that it has. */
  async listen({ id, lines }: Chat): Promise<void> {
    for (const { seq, role, text } of await this.#hear(id, lines.at(-1)?.seq ?? 0))
      lines.push({ seq, role, text });
  }

  /** As the database has it. */
  async stored(id: string): Promise<Conversation> {
    const conversation = await readConversation(this.#ground.app.db.pool, id);
    if (!conversation) throw new Error(`There is no conversation ${id}.`);
    return conversation;
  }

  async history(): Promise<History> {
    const conversations: History["conversations"] = [];
    for (const { lines, ...chat } of this.chats) {
      conversations.push({
        ...chat,
        streams: [{ lines, gaveUp: false }],
        ...(await readLog(this.#ground.app, chat.id)),
      });
    }
    return { conversations, ledger: this.ledger };
  }

  #process(perform: Execute): Runtime {
    const runtime = runtimeOf(this.#ground.app);
    const names = Object.keys(runtime.executors) as CallName[];
    const executors = names.map((name) => [
      name,
      (input: CallInput<CallName>, scope: CallScope) => perform(name, input, scope),
    ]);
    return {
      ...runtime,
      bursts: new Bursts(),
      writer: new TurnWriter(runtime.db.pool),
      mailbox: new Mailbox(),
      cache: new ConversationCache(),
      underway: new Underway(),
      executors: Object.fromEntries(executors) as Executors,
      probes: {},
      now: () => new Date(this.now).toISOString(),
    };
  }

  async #vendor(name: CallName, input: CallInput<CallName>, { key }: CallScope): Promise<unknown> {
    if (name === "fetchOrder") return { found: false, order: null };
    const answered: CallOutput<"httpSend"> = { status: 200, body: null };
    if (name === "httpRead") await this.#slow.promise;
    if (name === "httpRead") return answered;
    const reference = /#[\d.]+#/.exec(JSON.stringify(input))?.[0] ?? "";
    const known = name === "act" && this.ledger.some((deed) => deed.key === key);
    if (!known) this.ledger.push({ key, reference, at: this.now });
    const does = this.vendorDoes;
    this.vendorDoes = "answer";
    if (does === "lose the answer") throw new Error("socket hang up");
    return name === "act" ? { accepted: true, words: "Refunded.", amount: 100 } : answered;
  }
}
