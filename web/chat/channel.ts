import type { ChatMessage } from "./chat-message.ts";
import { eventStreamParser } from "./event-stream.ts";

export interface Ticket {
  conversationId: string;
  token: string;
}

export interface Newcomer {
  /** Signed by the shop; only this says who somebody is. */
  token?: string;
  name?: string;
  email?: string;
}

export interface ConversationState {
  owner: string;
  outcome: string;
}

export interface Taken {
  seq: number;
  messages: ChatMessage[];
  state: ConversationState;
}

/** What the stream brings: a message, or where the conversation stands. */
export type News = { message: ChatMessage } | { state: ConversationState };

/** Why the channel did not take something. `status` 0: it was not reached. */
export class ChannelError extends Error {
  readonly status: number;
  readonly retryAfterMs: number | null;
  constructor(status: number, message: string, retryAfterMs: number | null = null) {
    super(message);
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
  /** Whether the same request can go through later. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export type Channel = ReturnType<typeof channel>;

/** The customer channel over plain HTTP: what any chat window of the shop would use. */
export function channel(key: string, ask: typeof fetch = (...input) => fetch(...input)) {
  const at = ({ conversationId }: Ticket, rest: string) =>
    `/api/chat/conversations/${encodeURIComponent(conversationId)}/${rest}`;
  const bearer = ({ token }: Ticket) => ({ authorization: `Bearer ${token}` });
  const post = { method: "POST", headers: { "content-type": "application/json" } };

  return {
    /** Throws with status 404 where no shop answers at this address. */
    look: async (): Promise<void> => {
      await reach(ask, `/api/chat/${encodeURIComponent(key)}`, { signal: AbortSignal.timeout(20_000) });
    },
    start: async (customer: Newcomer): Promise<Ticket> => {
      const url = `/api/chat/${encodeURIComponent(key)}/conversations`;
      return json<Ticket>(await reach(ask, url, { ...post, body: JSON.stringify({ customer }) }));
    },
    send: async (ticket: Ticket, message: { id: string; text: string }): Promise<Taken> => {
      const headers = { ...post.headers, ...bearer(ticket) };
      const init = { ...post, headers, body: JSON.stringify(message), signal: AbortSignal.timeout(20_000) };
      return json<Taken>(await reach(ask, at(ticket, "messages"), init));
    },
    messages: async (ticket: Ticket, after: number): Promise<ChatMessage[]> => {
      const init = { headers: bearer(ticket), signal: AbortSignal.timeout(20_000) };
      const answer = await reach(ask, at(ticket, `messages?after=${after}`), init);
      return (await json<{ messages: ChatMessage[] }>(answer)).messages;
    },
    /** Ends when the connection does; the caller comes again with the last `seq` it has. */
    async *news(ticket: Ticket, after: number, signal: AbortSignal): AsyncGenerator<News> {
      const headers = { ...bearer(ticket), accept: "text/event-stream", "last-event-id": String(after) };
      const answer = await reach(ask, at(ticket, "events"), { headers, signal });
      if (!answer.body) return;
      const read = eventStreamParser();
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        for (const { data } of read(piece.value)) {
          const news = newsOf(data);
          if (news) yield news;
        }
      }
    },
  };
}

async function reach(ask: typeof fetch, url: string, init: RequestInit): Promise<Response> {
  const answer = await ask(url, init).catch(() => null);
  if (!answer) throw new ChannelError(0, "No connection.");
  if (answer.ok) return answer;
  const body = (await answer.json().catch(() => null)) as { error?: { message?: string } } | null;
  const seconds = Number(answer.headers.get("retry-after") ?? Number.NaN);
  const message = body?.error?.message ?? "The shop's chat does not answer at the moment.";
  throw new ChannelError(answer.status, message, Number.isFinite(seconds) ? seconds * 1000 : null);
}

async function json<Body>(answer: Response): Promise<Body> {
  const body = (await answer.json().catch(() => null)) as Body | null;
  if (body === null) throw new ChannelError(0, "The answer broke off.");
  return body;
}

function newsOf(data: string): News | null {
  try {
    const value = JSON.parse(data) as Partial<ChatMessage & ConversationState>;
    if (typeof value.seq === "number" && typeof value.text === "string")
      return { message: value as ChatMessage };
    if (typeof value.owner === "string") return { state: value as ConversationState };
  } catch {
    // an event of another kind: the next fetch of messages brings what it meant
  }
  return null;
}
