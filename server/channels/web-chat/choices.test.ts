import { beforeAll, expect, test } from "vitest";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../../authoring/testing.ts";
import { makeWorkspace, withServer } from "../../testing.ts";

const baton = withServer();
let conversation = "";
let headers: Record<string, string> = {};

const choices = [
  { id: "order", label: "An order" },
  { id: "other", label: "Something else" },
];

const flow = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["topic", "choose", { question: "What is it about?", choices, variable: "topic" }],
    ["done", "close", { say: "You chose {{topic}}." }],
    ["team", "handoff"],
  ],
  ["start.next → topic", "topic.order → done", "topic.other → done", "topic.notUnderstood → team"],
);

beforeAll(async () => {
  const { id } = await makeWorkspace(baton.app);
  const { channelKey } = await publishTestFlow(baton.app.db, id, flow);
  const json = { "content-type": "application/json" };
  const begun = await fetch(`${baton.url}/api/chat/${channelKey}/conversations`, {
    method: "POST",
    headers: json,
    body: "{}",
  });
  const { conversationId, token } = (await begun.json()) as { conversationId: string; token: string };
  conversation = `${baton.url}/api/chat/conversations/${conversationId}`;
  headers = { ...json, authorization: `Bearer ${token}` };
});

interface Said {
  role: string;
  text: string;
  choices?: unknown;
}

async function say(text: string): Promise<Said[]> {
  const body = JSON.stringify({ id: text, text });
  const answer = await fetch(`${conversation}/messages`, { method: "POST", headers, body });
  return ((await answer.json()) as { messages: Said[] }).messages;
}

async function firstEvents(until: string): Promise<string> {
  const gone = new AbortController();
  const stream = await fetch(`${conversation}/events`, { headers, signal: gone.signal });
  let read = "";
  for await (const chunk of stream.body ?? []) {
    read += Buffer.from(chunk).toString();
    if (read.includes(until)) break;
  }
  gone.abort();
  return read;
}

test("a question with buttons carries them in the reply, when read again and as an event", async () => {
  const [question] = await say("hello");
  expect(question).toMatchObject({ role: "bot", text: "What is it about?", choices });
  const read = (await (await fetch(`${conversation}/messages`, { headers })).json()) as { messages: Said[] };
  expect(read.messages.map((message) => message.choices)).toEqual([undefined, choices]);
  expect(await firstEvents("What is it about?")).toContain(JSON.stringify(choices));
  expect((await say("Something else")).map(({ text }) => text)).toEqual(["You chose other."]);
});
