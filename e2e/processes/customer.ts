import { setTimeout as sleep } from "node:timers/promises";
import { eventsOf } from "#server/testing-streams.ts";
import { type Line, lines } from "../load/script.ts";
import type { Process } from "./pair.ts";

/** What became of a conversation: what should stand in its log, what does, and what its stream told. */
export interface Told {
  expected: string[];
  log: string[];
  streamed: string[];
}

interface Message {
  seq: number;
  role: string;
  text: string;
}

const answersWithinMs = 60_000;

/** Plays a conversation of the script, each message to either server until one of them has taken it in. */
export async function playCustomer(servers: Process[], flow: string, place: number): Promise<Told> {
  const script = lines(place);
  const begun = await send<{ conversationId: string; token: string }>(
    servers,
    "/api/chat/demo/conversations",
    { flow },
  );
  const path = `/api/chat/conversations/${begun.conversationId}`;
  const authorization = { authorization: `Bearer ${begun.token}` };
  const read = () =>
    send<{ messages: Message[] }>(servers, `${path}/messages?after=0`, undefined, authorization);
  const over = new AbortController();
  const streaming = stream(servers, `${path}/events`, authorization, over.signal);
  const expected = ["answer: Hello!"];
  let log: Message[] = [];
  for (const [at, line] of script.entries()) {
    await send(servers, `${path}/messages`, { id: String(at), text: line.text }, authorization);
    expected.push(`customer: ${line.text}`, ...repliesTo(line));
    // a call whose server was killed is made by the other one, some seconds later
    for (const until = Date.now() + answersWithinMs; Date.now() < until; await sleep(50)) {
      log = (await read()).messages;
      if (log.length >= expected.length) break;
    }
  }
  setTimeout(() => over.abort(), 3_000);
  const heard = await streaming(log.at(-1)?.seq ?? 0);
  return { expected, log: log.map(asLine), streamed: heard.map(asLine) };
}

function repliesTo({ replies }: Line): string[] {
  return replies.map((text) => `answer: ${text}`);
}

/** Whether the bot or the system says it is not what is asked here. */
function asLine({ role, text }: Message): string {
  return `${role === "customer" ? role : "answer"}: ${text}`;
}

/** Asks until a server answers; refusals for the moment and lost connections are tried again, elsewhere. */
async function send<Answer>(
  servers: Process[],
  path: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const until = Date.now() + answersWithinMs;
  for (let turn = Math.floor(Math.random() * 2); Date.now() < until; turn++) {
    const url = servers[turn % servers.length]?.url();
    const answer = url ? await once(url + path, body, headers) : null;
    if (answer?.ok) return (await answer.json()) as Answer;
    if (answer && answer.status < 500 && answer.status !== 429) {
      throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    }
    await sleep(20);
  }
  throw new Error(`${path} was answered by nobody.`);
}

function once(
  url: string,
  body: object | undefined,
  headers: Record<string, string>,
): Promise<Response | null> {
  const sent = body
    ? {
        method: "POST",
        body: JSON.stringify(body),
        headers: { ...headers, "content-type": "application/json" },
      }
    : { headers };
  return fetch(url, sent)
    .then(
      async (answer) => new Response(await answer.arrayBuffer(), answer), // an answer cut off half way is none
    )
    .catch(() => null);
}

/** Listens at either server, goes on where it was; gives what it heard up to a message, or by the time it is told to stop. */
function stream(
  servers: Process[],
  path: string,
  headers: Record<string, string>,
  over: AbortSignal,
): (end: number) => Promise<Message[]> {
  const heard: Message[] = [];
  let end = Number.POSITIVE_INFINITY;
  const done = () => over.aborted || (heard.at(-1)?.seq ?? 0) >= end;
  const listening = (async () => {
    for (let turn = 0; !done(); turn++) {
      const url = servers[turn % servers.length]?.url();
      const from = { ...headers, "last-event-id": String(heard.at(-1)?.seq ?? 0) };
      if (!url) await sleep(50);
      else
        for await (const event of eventsOf(url + path, from, over)) {
          if (event.event === "message") heard.push(JSON.parse(event.data ?? "") as Message);
          if (done()) break;
        }
    }
  })();
  return async (last) => {
    end = last;
    await listening;
    return heard;
  };
}
