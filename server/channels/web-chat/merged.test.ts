import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../../authoring/testing.ts";
import { runtimeOf } from "../../conversations/runtime.ts";
import { makeWorkspace, withServer } from "../../testing.ts";

const baton = withServer();

const echo = flowOf(
  [
    ["start", "start", { greeting: "", mergeBursts: true }],
    ["more", "ask", { question: "What else?", answer: "text", variable: "more", lookBack: false }],
  ],
  ["start.next → more", "more.answered → more"],
);

async function call(path: string, token = "", body?: object) {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const init = body ? { method: "POST", body: JSON.stringify(body) } : {};
  const answer = await fetch(`${baton.url}/api/chat/${path}`, { headers, ...init });
  return { status: answer.status, body: (await answer.json()) as Answer };
}

interface Answer {
  conversationId: string;
  token: string;
  messages: { role: string; text: string }[];
}

test("a customer who writes in pieces is acknowledged piece by piece, and answered once", async () => {
  const { id } = await makeWorkspace(baton.app);
  const { channelKey } = await publishTestFlow(baton.app.db, id, echo);
  const { conversationId, token } = (await call(`${channelKey}/conversations`, "", {})).body;
  const path = `conversations/${conversationId}/messages`;
  // this process is never quiet by itself, however slow it is: the sweep ends the burst
  runtimeOf(baton.app).bursts.wait = () => {};
  for (const text of ["hi", "my order", "never came"]) {
    expect(await call(path, token, { id: randomUUID(), text })).toMatchObject({
      status: 200,
      body: { duplicate: false, messages: [] },
    });
  }
  const said = async () =>
    (await call(path, token)).body.messages.map(({ role, text }) => `${role}: ${text}`);
  await expect.poll(said, { timeout: 10_000 }).toContain("bot: What else?");
  expect(await said()).toEqual([
    "customer: hi",
    "customer: my order",
    "customer: never came",
    "bot: What else?",
  ]);
});
