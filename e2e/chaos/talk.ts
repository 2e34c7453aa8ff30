import { setTimeout as sleep } from "node:timers/promises";
import { ask, type Delivery } from "./ask.ts";
import type { Server } from "./cluster.ts";
import { chaosFlow } from "./flow.ts";
import type { Line, Sent } from "./history.ts";
import { type Listener, listen } from "./listen.ts";

/** Something said, with how it went on its way and when its sender saw the answer. */
export interface Said extends Sent {
  deliveries: Delivery[];
  answeredAt: number | null;
  /** A person came in between, so that no answer need come any more. */
  excused: boolean;
}

interface Begun {
  conversationId: string;
  token: string;
}

interface Kind {
  number: number;
  merging: boolean;
}

interface Answer {
  seq: number;
  messages: Line[];
}

/** One conversation from the customer's side of the wire: says, listens, and notes what comes back. */
export class Talk {
  readonly sent: Said[] = [];
  readonly agents: Said[] = [];
  readonly id: string;
  /** With the flow that hears quick messages as one. */
  readonly merging: boolean;
  readonly #number: number;
  /** Of the last line of the flow's that was seen. */
  #lastAnswer = 0;
  readonly #servers: Server[];
  readonly #headers: Record<string, string>;
  readonly listeners: Listener[];

  private constructor(servers: Server[], begun: Begun, { number, merging }: Kind) {
    this.#servers = servers;
    this.#number = number;
    this.merging = merging;
    this.id = begun.conversationId;
    this.#headers = { authorization: `Bearer ${begun.token}` };
    const listeners = Math.random() < 0.2 ? 2 : 1;
    this.listeners = Array.from({ length: listeners }, () =>
      listen(servers, { id: this.id, token: begun.token }, (line) => this.#see([line])),
    );
  }

  static async begin(servers: Server[], number: number): Promise<Talk> {
    const path = "/api/chat/demo/conversations";
    const merging = Math.random() < 0.25;
    const body = { flow: chaosFlow({ merging }).name };
    return new Talk(servers, await ask<Begun>(servers, { path, body }), { number, merging });
  }

  /** Says what only wakes the flow. Where that may be heard together with what comes next, waits until it has been heard. */
  async greet(words: string): Promise<void> {
    await this.say(words, { answered: false });
    const place = this.sent.at(-1)?.acknowledged[0]?.seq ?? 0;
    for (let waited = 0; this.merging && this.#lastAnswer < place && waited < 300; waited++) await sleep(100);
  }

  /** Says it until it is acknowledged; a third of what is said goes out twice, at once or one after the other. */
  async say(words: string, { answered = true } = {}): Promise<void> {
    const reference = `#${this.#number}.${this.sent.length}#`;
    const said = newlySaid(`${words} ${reference}`, answered ? reference : null);
    const body = { id: reference, text: said.text };
    this.sent.push(said);
    await twiceIn(3, async () => {
      const path = `/api/chat/conversations/${this.id}/messages`;
      const { seq, messages } = await ask<Answer>(
        this.#servers,
        { path, body, headers: this.#headers },
        said.deliveries,
      );
      said.acknowledged.push({ seq, at: Date.now() });
      this.#see(messages);
    });
  }

  /** An agent's reply, sent by `send`, which tells its place. */
  async hearFromAgent(send: (text: string, clientId: string) => Promise<number>): Promise<void> {
    const clientId = `${this.#number}-${this.agents.length}`;
    const said = newlySaid(`We are on it (${clientId}).`, null);
    this.agents.push(said);
    await twiceIn(3, async () => {
      said.acknowledged.push({ seq: await send(said.text, clientId), at: Date.now() });
    });
  }

  /** A person has had the conversation: what the flow has not answered by now it need not answer. */
  excuse(): void {
    for (const said of this.sent) said.excused = true;
  }

  /** Waits for what is still due, then stops listening. */
  async end(): Promise<void> {
    for (let waited = 0; !this.#isAnswered && waited < 1_000; waited++) await sleep(100);
    await sleep(300);
    const path = `/api/chat/conversations/${this.id}/messages?after=0`;
    const asked = { path, method: "GET", headers: this.#headers } as const;
    const { messages } = await ask<{ messages: Line[] }>(this.#servers, asked);
    await Promise.all(this.listeners.map(({ stopAfter }) => stopAfter(messages.at(-1)?.seq ?? 0)));
  }

  get #isAnswered(): boolean {
    return this.sent.every(
      ({ reference, answeredAt, excused }) => reference === null || excused || answeredAt !== null,
    );
  }

  #see(lines: Line[]): void {
    for (const { seq, role, text } of lines) {
      if (role !== "bot" && role !== "system") continue;
      this.#lastAnswer = Math.max(this.#lastAnswer, seq);
      for (const said of this.sent)
        if (said.reference !== null && text.includes(said.reference)) said.answeredAt ??= Date.now();
    }
  }
}

function newlySaid(text: string, reference: string | null): Said {
  return {
    text,
    reference,
    at: Date.now(),
    acknowledged: [],
    deliveries: [],
    answeredAt: null,
    excused: false,
  };
}

/** Once in so many times it is sent again: beside the first, or after its answer. */
async function twiceIn(times: number, send: () => Promise<void>): Promise<void> {
  const again = Math.random() < 1 / times;
  if (!again) return send();
  if (Math.random() < 0.5) await Promise.all([send(), send()]);
  else await send().then(send);
}
