import { randomUUID } from "node:crypto";
import { connect, type Socket } from "node:net";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../../authoring/testing.ts";
import type { Message } from "../../conversations/conversations.ts";
import { query } from "../../conversations/testing.ts";
import { makeWorkspace, withServer } from "../../testing.ts";
import { cuttingProxy, eventsOf } from "../../testing-streams.ts";

const baton = withServer();
let channelKey = "";

const echo = flowOf(
  [
    ["start", "start", { greeting: "Hello!" }],
    ["more", "ask", { question: "What else?", answer: "text", variable: "more", lookBack: false }],
    ["again", "say", { text: "You said {{more}}." }],
    ["team", "handoff"],
  ],
  ["start.next → more", "more.answered → again", "more.notUnderstood → team", "again.next → more"],
);

beforeAll(async () => {
  const { id } = await makeWorkspace(baton.app);
  channelKey = (await publishTestFlow(baton.app.db, id, echo)).channelKey;
});

async function start() {
  const json = { "content-type": "application/json" };
  const post = (path: string, body: object, headers = {}) =>
    fetch(`${baton.url}/api/chat/${path}`, {
      method: "POST",
      headers: { ...json, ...headers },
      body: JSON.stringify(body),
    });
  const begun = await post(`${channelKey}/conversations`, {});
  const { conversationId: id, token } = (await begun.json()) as { conversationId: string; token: string };
  const authorization = { authorization: `Bearer ${token}` };
  const path = `conversations/${id}/messages`;
  return {
    id,
    authorization,
    say: async (text: string) => void (await post(path, { id: randomUUID(), text }, authorization)),
    said: async () => {
      const answer = await fetch(`${baton.url}/api/chat/${path}`, { headers: authorization });
      return ((await answer.json()) as { messages: Message[] }).messages;
    },
  };
}

type Chat = Awaited<ReturnType<typeof start>>;

/** What a client hears that comes back whenever it is cut off, until it has heard the last one. */
async function heardThrough(url: string, chat: Chat, isLast: (message: Message) => boolean) {
  const heard: Message[] = [];
  let last = "0";
  for (;;) {
    const headers = { ...chat.authorization, "last-event-id": last };
    for await (const { id, event, data } of eventsOf(
      `${url}/api/chat/conversations/${chat.id}/events`,
      headers,
    )) {
      if (event !== "message") continue;
      last = id ?? last;
      heard.push(JSON.parse(data ?? "") as Message);
      if (heard.some(isLast)) return heard;
    }
  }
}

test("however often a customer's connection is cut, no line is missing and none comes twice", async () => {
  const cuts = fc.array(fc.integer({ min: 1, max: 1_500 }), { maxLength: 15 });
  const property = fc.asyncProperty(cuts, async (places) => {
    const proxy = await cuttingProxy(baton.url, places);
    const chat = await start();
    const hearing = heardThrough(proxy.url, chat, ({ text }) => text === "You said thing 9.");
    for (let at = 0; at < 10; at++) await chat.say(`thing ${at}`);
    const heard = await hearing;
    const said = await chat.said();
    expect(heard).toEqual(said.slice(0, heard.length));
    expect(said.length - heard.length).toBeLessThanOrEqual(1); // the question after the last one
    proxy.close();
  });
  await fc.assert(property, { numRuns: 12 });
});

test("who comes back while a dozen dead streams linger is heard, and the oldest of them is ended", async () => {
  const chat = await start();
  const streams: Response[] = [];
  for (let nth = 0; nth < 13; nth++) {
    const url = `${baton.url}/api/chat/conversations/${chat.id}/events`;
    streams.push(await fetch(url, { headers: { ...chat.authorization, "last-event-id": "0" } }));
  }
  expect(streams.map(({ status }) => status)).toEqual(streams.map(() => 200));
  expect(await streams[0]?.text()).toContain("retry: 10000"); // to its end
  await chat.say("still there?");
  for (const one of streams.slice(1)) {
    let heard = "";
    for await (const piece of one.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      heard += piece;
      if (heard.includes("What else?")) break;
    }
    expect(heard).toContain("still there?");
  }
});

/** Puts down what would take long to say. */
async function backlog({ id }: Chat, count: number, bytes: number): Promise<void> {
  await query(
    baton.app,
    `WITH said AS (INSERT INTO turn (conversation_id, event_id, last, entries)
        SELECT $1, 'backlog:' || seq + n, seq + n, '[{"kind":"message","role":"customer","text":1}]'
        FROM conversation, generate_series(1, $2) n WHERE id = $1 RETURNING last)
      , words AS (INSERT INTO message_text (conversation_id, turn, bodies)
        SELECT $1, last, ARRAY[repeat('x', $3)] FROM said)
      UPDATE conversation SET seq = seq + $2 WHERE id = $1`,
    [id, count, bytes],
  );
}

test("a backlog of any length is told whole, in order", async () => {
  const chat = await start();
  await backlog(chat, 720, 10);
  const heard = await heardThrough(baton.url, chat, ({ seq }) => seq === 721);
  expect(heard.map(({ seq }) => seq)).toEqual(Array.from({ length: 720 }, (_, index) => index + 2));
});

test("what was committed without a wake-up is heard all the same, again and again", async () => {
  const chat = await start();
  const heard: number[] = [];
  const over = new AbortController();
  const url = `${baton.url}/api/chat/conversations/${chat.id}/events`;
  const hearing = (async () => {
    for await (const { event, id } of eventsOf(url, chat.authorization, over.signal))
      if (event === "message") heard.push(Number(id));
  })();
  for (const last of [3, 4, 5]) {
    await backlog(chat, 1, 10);
    await expect.poll(() => heard.at(-1), { timeout: 10_000 }).toBe(last);
  }
  over.abort();
  await hearing;
});

test("for a reader that takes nothing next to nothing is kept, and all of it comes once it reads", async () => {
  const chat = await start();
  await backlog(chat, 3_000, 8_000);
  const sockets: Socket[] = [];
  const seen = (socket: Socket) => sockets.push(socket);
  baton.server.server.on("connection", seen);
  const { hostname, port } = new URL(baton.url);
  const reader = connect(Number(port), hostname);
  reader.pause();
  reader.write(
    `GET /api/chat/conversations/${chat.id}/events HTTP/1.1\r\nhost: x\r\nauthorization: ${chat.authorization.authorization}\r\n\r\n`,
  );
  await expect.poll(() => sockets[0]?.writableNeedDrain, { timeout: 20_000 }).toBe(true);
  expect(sockets[0]?.writableLength).toBeLessThan(200_000);
  baton.server.server.off("connection", seen);
  let read = "";
  reader.setEncoding("latin1").on("data", (piece) => {
    read += piece;
  });
  reader.resume();
  await expect.poll(() => read.match(/^id: \d+$/gm)?.length, { timeout: 20_000 }).toBe(3_001);
  reader.destroy();
});

test("a stream ends when the server is about to, so that the client goes on elsewhere", async () => {
  const chat = await start();
  const headers = { ...chat.authorization, "last-event-id": "0" };
  const events = eventsOf(`${baton.url}/api/chat/conversations/${chat.id}/events`, headers);
  await events.next();
  baton.app.lifecycle.stop();
  let rest = 0;
  for await (const _ of events) rest++;
  expect(rest).toBeLessThan(5);
});
