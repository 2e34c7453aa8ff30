import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../../authoring/testing.ts";
import { openShop } from "../../demo/open-shop.ts";
import { makeWorkspace, withServer } from "../../testing.ts";
import { signCustomer } from "./customer-token.ts";

const baton = withServer();
let workspaceId = "";
let channelKey = "";

const orderStatus = flowOf(
  [
    ["start", "start", { greeting: "Hello!" }],
    ["number", "ask", { tries: 2 }],
    ["email", "ask", { question: "Which e-mail?", answer: "email", variable: "email" }],
    ["fetch", "fetchOrder"],
    ["found", "say", { text: "Order {{order.number}} is {{order.status}}." }],
    ["gone", "handoff"],
    ["done", "close", { say: "Bye!" }],
  ],
  [
    "start.next → number",
    "number.answered → email",
    "number.notUnderstood → gone",
    "email.answered → fetch",
    "email.notUnderstood → gone",
    "fetch.found → found",
    "fetch.missing → gone",
    "fetch.failed → gone",
    "fetch.unknown → gone",
    "found.next → done",
  ],
);

beforeAll(async () => {
  const workspace = await makeWorkspace(baton.app);
  workspaceId = workspace.id;
  await openShop(baton.app.db, workspaceId, new Date().toISOString());
  channelKey = (await publishTestFlow(baton.app.db, workspaceId, orderStatus)).channelKey;
});

async function call(
  path: string,
  init: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
) {
  const answer = await fetch(`${baton.url}/api/chat/${path}`, {
    method: init.body === undefined ? "GET" : "POST",
    headers: {
      ...(init.body === undefined ? {} : { "content-type": "application/json" }),
      ...(init.token ? { authorization: `Bearer ${init.token}` } : {}),
      ...init.headers,
    },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Answer };
}

async function start(customer?: object) {
  const { status, body } = await call(`${channelKey}/conversations`, { body: { customer } });
  expect(status).toBe(201);
  const { conversationId, token } = body;
  const path = `conversations/${conversationId}/messages`;
  return {
    id: conversationId,
    token,
    say: (text: string, id: string = randomUUID()) => call(path, { token, body: { id, text } }),
    messages: async (after = 0) => (await call(`${path}?after=${after}`, { token })).body.messages,
  };
}

/** Whatever of the channel's answers came. */
interface Answer {
  conversationId: string;
  token: string;
  seq: number;
  duplicate: boolean;
  messages: Said[];
  state: { owner: string; node: string | null; outcome: string };
}

interface Said {
  seq: number;
  role: string;
  text: string;
}

const words = (messages: Said[]) => messages.map(({ role, text }) => `${role}: ${text}`);

test("a customer asks for an order and reads what the shop knows", async () => {
  const chat = await start();
  await chat.say("where is order 1042");
  const { status, body } = await chat.say("maya.reyes@example.com");
  expect(status).toBe(200);
  expect(body).toMatchObject({ duplicate: false, state: { owner: "closed" } });
  expect(words(body.messages)).toEqual(["bot: Order 1042 is shipped.", "bot: Bye!"]);
  expect(words(await chat.messages())).toEqual([
    "bot: Hello!",
    "customer: where is order 1042",
    "bot: Which e-mail?",
    "customer: maya.reyes@example.com",
    "bot: Order 1042 is shipped.",
    "bot: Bye!",
  ]);
});

test("the same message id a second time is acknowledged with the first one's place and says nothing twice", async () => {
  const chat = await start();
  const id = randomUUID();
  const [first, second] = await Promise.all([chat.say("order 1042", id), chat.say("order 1042", id)]);
  const answers = [first, second].sort((a, b) => Number(a?.body.duplicate) - Number(b?.body.duplicate));
  expect(answers.map(({ status, body }) => [status, body.duplicate])).toEqual([
    [200, false],
    [200, true],
  ]);
  expect(answers[1]?.body.seq).toBe(answers[0]?.body.seq);
  expect(words(answers[1]?.body.messages ?? [])).toEqual(["bot: Which e-mail?"]);
  expect((await chat.messages()).filter(({ role }) => role === "customer")).toHaveLength(1);
});

test("an order's number without its e-mail finds nothing, whatever name and e-mail were typed at the door", async () => {
  const chat = await start({ email: "eve@example.com", name: "Maya Reyes" });
  const { body } = await chat.say("order 1042");
  expect(body.state).toMatchObject({ owner: "queue", outcome: "handed_off" });
});

test("a signed customer needs no e-mail typed", async () => {
  const who = { sub: "C-101", email: "maya.reyes@example.com", name: "Maya Reyes" };
  const chat = await start({ token: await signCustomer(baton.app.secret, workspaceId, who) });
  const { body } = await chat.say("order 1042");
  expect(words(body.messages)).toEqual(["bot: Order 1042 is shipped.", "bot: Bye!"]);
  const forged = await call(`${channelKey}/conversations`, { body: { customer: { token: "forged" } } });
  expect(forged).toMatchObject({ status: 401, body: { error: { code: "bad_token" } } });
});

test("every refusal has its status and an error in words", async () => {
  const chat = await start();
  const path = `conversations/${chat.id}/messages`;
  const other = `conversations/${randomUUID()}/messages`;
  const said = { id: "1", text: "hi" };
  const { token } = chat;
  const answers = await Promise.all([
    call("nowhere/conversations", { body: {} }),
    call(path, { body: said }),
    call(path, { token: "wrong", body: said }),
    call(other, { token, body: said }),
    call(path, { token, body: { text: "no id" } }),
    call(path, { token, body: { id: "2", text: "  " } }),
    call(path, { token, body: { id: "3", text: "ä".repeat(4097) } }),
    call(path, { token, body: { id: "4", text: "x".repeat(100_000) } }),
    call(`${path}?after=x`, { token }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([404, 401, 401, 404, 400, 400, 413, 413, 400]);
  for (const { body } of answers)
    expect(body).toEqual({ error: { code: expect.any(String), message: expect.any(String) } });
});

test("what a conversation cannot begin with is refused by name", async () => {
  const begin = async (body: object) => {
    const answer = await call(`${channelKey}/conversations`, { body });
    return [answer.status, (answer.body as unknown as { error?: { message: string } }).error?.message];
  };
  expect(await begin({ customer: { email: "maya" } })).toEqual([
    400,
    '"customer.email" must be an e-mail address.',
  ]);
  expect(await begin({ customer: { phone: "1" } })).toEqual([400, '"customer.phone" is not known here.']);
  expect(await begin({ costumer: {} })).toEqual([400, '"costumer" is not known here.']);
  expect(await begin({ flow: "Nowhere" })).toEqual([
    404,
    'There is no published flow "Nowhere" behind this channel.',
  ]);
  expect((await begin({ customer: { email: "" }, flow: "Test flow" }))[0]).toBe(201);
});

test("a message after the end is a conflict, a flood is told when to come back", async () => {
  const chat = await start();
  await chat.say("order 1042");
  await chat.say("maya.reyes@example.com");
  expect(await chat.say("thanks")).toMatchObject({ status: 409, body: { error: { code: "closed" } } });
  const flood = await Promise.all(Array.from({ length: 260 }, () => chat.say("hello?")));
  const refused = flood.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(30);
  expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("the event stream brings what is said, and resumes after the last event without gap or double", async () => {
  const chat = await start();
  const first = await listen(chat, 0, 1);
  expect(first.map(({ text }) => text)).toEqual(["Hello!"]);
  const later = listen(chat, first.at(-1)?.seq ?? 0, 2);
  await chat.say("order 1042");
  expect((await later).map(({ text }) => text)).toEqual(["order 1042", "Which e-mail?"]);
});

async function listen(chat: { id: string; token: string }, after: number, count: number): Promise<Said[]> {
  const stop = new AbortController();
  const answer = await fetch(`${baton.url}/api/chat/conversations/${chat.id}/events`, {
    headers: { authorization: `Bearer ${chat.token}`, "last-event-id": String(after) },
    signal: stop.signal,
  });
  const heard: Said[] = [];
  let rest = "";
  for await (const piece of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const events = (rest + piece).split("\n\n");
    rest = events.pop() ?? "";
    for (const event of events.filter((one) => one.includes("event: message"))) {
      heard.push(JSON.parse(event.split("data: ")[1] ?? "") as Said);
    }
    if (heard.length >= count) break;
  }
  stop.abort();
  return heard;
}

test("whether a shop answers at an address can be asked before anything is said", async () => {
  const ask = (key: string) => fetch(`${baton.url}/api/chat/${key}`).then(({ status }) => status);
  expect(await Promise.all([channelKey, "nowhere"].map(ask))).toEqual([204, 404]);
});
