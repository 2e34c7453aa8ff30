import { randomUUID } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../../authoring/testing.ts";
import { runtimeOf } from "../../conversations/runtime.ts";
import { makeWorkspace, withServer } from "../../testing.ts";
import { mostAtOnce } from "./room.ts";
import { longestLine } from "./send-message.ts";

const baton = withServer();
let channelKey = "";
let lookingKey = "";

const silent = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["more", "ask", { question: "What else?", answer: "text", variable: "more", lookBack: false }],
  ],
  ["start.next → more", "more.answered → more"],
);

const looking = {
  ...flowOf(
    [
      ["start", "start", { greeting: "" }],
      ["fetch", "fetchOrder", { number: "1042", email: "maya.reyes@example.com" }],
      ["more", "ask", { question: "What else?", answer: "text", variable: "more", lookBack: false }],
    ],
    [
      "start.next → fetch",
      ...["found", "missing", "failed", "unknown"].map((exit) => `fetch.${exit} → more`),
      "more.answered → more",
    ],
  ),
  name: "Looking",
};

beforeAll(async () => {
  const workspace = await makeWorkspace(baton.app);
  channelKey = (await publishTestFlow(baton.app.db, workspace.id, silent)).channelKey;
  lookingKey = (await publishTestFlow(baton.app.db, workspace.id, looking)).channelKey;
});

async function call(path: string, { token = "", body }: { token?: string; body?: object } = {}) {
  const answer = await fetch(`${baton.url}/api/chat/${path}`, {
    method: body ? "POST" : "GET",
    headers: {
      ...(body ? { "content-type": "application/json" } : {}),
      authorization: `Bearer ${token}`,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const retryAfter = Number(answer.headers.get("retry-after") ?? 0);
  return { status: answer.status, retryAfter, body: (await answer.json()) as Record<string, unknown> };
}

async function begun(key = channelKey) {
  const { body } = await call(`${key}/conversations`, { body: {} });
  const id = String(body.conversationId);
  const token = String(body.token);
  const path = `conversations/${id}/messages`;
  return {
    id,
    say: (text: string) => call(path, { token, body: { id: randomUUID(), text } }),
    messages: () => call(path, { token }),
    listen: (signal: AbortSignal) =>
      fetch(`${baton.url}/api/chat/conversations/${id}/events`, {
        headers: { authorization: `Bearer ${token}` },
        signal,
      }),
    written: async () => {
      const messages = (await call(path, { token })).body.messages as { role: string }[];
      return messages.filter(({ role }) => role === "customer").length;
    },
  };
}

/** Keeps turns of these conversations from beginning until `go`. */
function heldUp(ids: string[]): { go: () => Promise<unknown> } {
  const gate = Promise.withResolvers<void>();
  const { mailbox } = runtimeOf(baton.app);
  const held = ids.map((id) => mailbox.run(id, () => gate.promise));
  return {
    go: () => {
      gate.resolve();
      return Promise.all(held);
    },
  };
}

function refusal(status: number, code: string) {
  return { status, body: { error: { code, message: expect.stringMatching(/^[A-Z].*[.!]$/) } } };
}

test("a message of more than 8 KB is refused by its bytes, and one of 8 KB is taken", async () => {
  const chat = await begun();
  expect(await chat.say("ä".repeat(4096))).toMatchObject({ status: 200 });
  expect(await chat.say(`${"ä".repeat(4096)}.`)).toMatchObject(refusal(413, "too_large"));
  expect(await chat.say("x".repeat(200_000))).toMatchObject(refusal(413, "too_large"));
  expect(await chat.written()).toBe(1);
});

/** In no time by the process's clock, however slow the machine is: what was allowed does not grow back meanwhile. */
async function atOnce<T>(work: () => Promise<T>): Promise<T> {
  const clock = vi.spyOn(performance, "now").mockReturnValue(performance.now());
  try {
    return await work();
  } finally {
    clock.mockRestore();
  }
}

test("a flood from one session is told when to come back, what was accepted is kept, and others are served", async () => {
  const [chat, other] = [await begun(), await begun()];
  const answers = await atOnce(() =>
    Promise.all(Array.from({ length: 260 }, (_, index) => chat.say(`line ${index}`))),
  );
  const accepted = answers.filter(({ status }) => status === 200);
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused.length).toBeGreaterThan(30);
  for (const answer of refused) {
    expect(answer).toMatchObject(refusal(429, "too_many"));
    expect(answer.retryAfter).toBeGreaterThan(0);
  }
  expect(await other.say("hello")).toMatchObject({ status: 200 });
  expect(await chat.written()).toBe(accepted.length);
});

test("whoever only reads, and reads without end, is told when to come back", async () => {
  const chat = await begun();
  const answers = await atOnce(() => Promise.all(Array.from({ length: 260 }, chat.messages)));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(30);
  expect(refused[0]).toMatchObject(refusal(429, "too_many"));
});

test("whoever opens one event stream after the other is told when to come back", async () => {
  const chat = await begun();
  const over = new AbortController();
  const answers = await atOnce(() =>
    Promise.all(Array.from({ length: 230 }, () => chat.listen(over.signal))),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(10);
  expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
  over.abort();
});

test("no more than so many messages of a conversation wait at once, and those that do are all kept", async () => {
  const chat = await begun();
  const { go } = heldUp([chat.id]);
  const waiting = Array.from({ length: longestLine - 1 }, () => chat.say("hello"));
  await expect.poll(() => runtimeOf(baton.app).mailbox.depth(chat.id)).toBe(longestLine);
  const refused = await chat.say("and this?");
  expect(refused).toMatchObject(refusal(429, "too_many"));
  expect(refused.retryAfter).toBeGreaterThan(0);
  await go();
  expect((await Promise.all(waiting)).map(({ status }) => status)).not.toContain(429);
  expect(await chat.written()).toBe(longestLine - 1);
});

test("what is held while a call is under way has its limit too, by number and by size, and is heard afterwards", async () => {
  const runtime = runtimeOf(baton.app);
  const { fetchOrder } = runtime.executors;
  for (const [text, most] of [
    ["and?", longestLine],
    ["x".repeat(8_000), 40],
  ] as const) {
    const found = Promise.withResolvers<Awaited<ReturnType<typeof fetchOrder>>>();
    runtime.executors.fetchOrder = () => found.promise;
    const chat = await begun(lookingKey);
    const began = chat.say("my order");
    await expect.poll(() => runtime.cache.get(chat.id)?.state.node).toBe("fetch");
    const waves = [1, 2, 3].map(() => Array.from({ length: 40 }, () => () => chat.say(text)));
    const answers: Awaited<ReturnType<typeof chat.say>>[] = [];
    for (const wave of waves) answers.push(...(await Promise.all(wave.map((say) => say()))));
    const taken = answers.filter(({ status }) => status === 200).length;
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused[0]).toMatchObject(refusal(429, "too_many"));
    expect(refused[0]?.retryAfter).toBeGreaterThan(0);
    expect(taken).toBeLessThanOrEqual(most);
    found.resolve({ found: false, order: null });
    expect((await began).status).toBe(200);
    await expect.poll(async () => (await chat.say("well?")).status, { timeout: 10_000 }).toBe(200);
    expect(await chat.written()).toBe(taken + 2);
  }
  runtime.executors.fetchOrder = fetchOrder;
});

test("a process with more than it can do takes nothing in, says when to come back, and then serves again", async () => {
  const chat = await begun();
  const { go } = heldUp(Array.from({ length: mostAtOnce }, () => randomUUID()));
  for (const answer of await Promise.all([
    chat.say("hello"),
    call(`${channelKey}/conversations`, { body: {} }),
  ])) {
    expect(answer).toMatchObject(refusal(503, "overloaded"));
    expect(answer.retryAfter).toBeGreaterThan(0);
  }
  await go();
  expect(await chat.say("hello")).toMatchObject({ status: 200 });
  expect(await chat.written()).toBe(1);
});
