import { createTRPCClient, httpLink } from "@trpc/client";
import type { AppRouter } from "#api";
import { serverOn } from "./server.ts";

/** What is left of the story at its end, without ids and instants: the same however often the server was killed. */
export interface Ending {
  messages: string[];
  owner: string;
  outcome: string;
  /** Name and end of each outside call, in order. */
  calls: string[];
  handoffs: number;
  briefed: boolean;
}

export type Step = (typeof steps)[number];

/** The customer's and the agent's part of the main job, by API. */
export const steps = [
  "begin",
  "ask",
  "prove",
  "explode",
  "insist",
  "look",
  "claim",
  "reply",
  "read",
  "thank",
  "close",
] as const;

/**
 * Plays the story. `killBefore` names the steps before which the server dies by kill -9 and is started again;
 * `killDuring` those that are sent, not waited for, and sent again to the next server. `stop` ends it early, by an error,
 * after the step under way; in any case its server and database are down afterwards.
 */
export async function story(
  dataDir: string,
  { killBefore = [], killDuring = [], stop }: Disturbance = {},
): Promise<Ending> {
  const server = await serverOn(dataDir);
  try {
    const actor = actors(server);
    for (const step of steps) {
      stop?.throwIfAborted();
      if (killBefore.includes(step)) await server.killAndRestart();
      if (killDuring.includes(step)) {
        const sent = actor[step]().catch(() => {});
        await server.killAndRestart();
        await sent;
      }
      await actor[step]();
    }
    return await actor.ending();
  } finally {
    await server.stop();
  }
}

interface Disturbance {
  killBefore?: readonly Step[];
  killDuring?: readonly Step[];
  stop?: AbortSignal;
}

interface Talk {
  id: string;
  token: string;
  cookie: string;
}

function actors(server: { url: () => string }) {
  const talk: Talk = { id: "", token: "", cookie: "" };
  const api = createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: "http://baton/trpc",
        headers: () => ({ cookie: talk.cookie }),
        fetch: (input, init) =>
          fetch(String(input).replace("http://baton", server.url()), init as RequestInit),
      }),
    ],
  });
  const chat = `/api/chat/conversations`;
  const call = async (path: string, body?: object): Promise<Answer> => {
    const answer = await fetch(server.url() + path, {
      ...(body ? { method: "POST", body: JSON.stringify(body) } : {}),
      headers: {
        ...(body ? { "content-type": "application/json" } : {}),
        ...(talk.token ? { authorization: `Bearer ${talk.token}` } : {}),
      },
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  const say = (id: string, text: string) => async () => {
    const said = await call(`${chat}/${talk.id}/messages`, { id, text });
    // the rest of a turn that was cut off comes once its calls are taken over
    for (
      let waited = 0;
      said.state.owner === "bot" && (await working(api, talk.id)) && waited < 300;
      waited++
    ) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  return {
    begin: async () => {
      // an agent is there, so that every telling of the story hears of a colleague in the same words
      talk.cookie = await agentCookie(server.url());
      await api.inbox.list.query({ view: "mine" });
      const begun = await call("/api/chat/demo/conversations", { customer: { name: "Priya" } });
      talk.id = begun.conversationId;
      talk.token = begun.token;
    },
    ask: say("m1", "STILL waiting for order 1250, when will it be here"),
    prove: say("m2", "priya.raman@example.com"),
    explode: say("m3", "this is ridiculous, the worst service ever. I am furious, this is a disgrace!!"),
    insist: say("m4", "hello??"),
    look: async () => {
      const { items } = await api.inbox.list.query({ view: "unassigned", search: "Priya" });
      if (!items.some(({ id }) => id === talk.id)) throw new Error("The handoff is not in the inbox.");
    },
    claim: async () => {
      const claimed = await api.handoffs.claim.mutate({ id: talk.id });
      if (!claimed.ok) throw new Error(`${claimed.by} has it.`);
    },
    reply: async () => {
      await api.handoffs.reply.mutate({ id: talk.id, clientId: "r1", text: "Hi Priya, I am on it." });
    },
    read: async () => {
      const { messages } = await call(`${chat}/${talk.id}/messages?after=0`);
      if (!messages.some(({ role }) => role === "agent")) throw new Error("The reply did not arrive.");
    },
    thank: say("m5", "ok thank you"),
    close: async () => {
      await api.handoffs.close.mutate({ id: talk.id, outcome: "resolved" });
    },
    ending: () => endingOf(api, talk.id),
  };
}

type Api = ReturnType<typeof createTRPCClient<AppRouter>>;

interface Answer {
  conversationId: string;
  token: string;
  state: { owner: string };
  messages: { role: string; text: string }[];
}

async function agentCookie(url: string): Promise<string> {
  const entered = await fetch(`${url}/api/team/demo`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ role: "agent" }),
  });
  return entered.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** Whether a call was asked for and has not been answered yet. */
async function working(api: Api, id: string): Promise<boolean> {
  const { entries } = await api.conversations.get.query({ id });
  const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
  return count("asked") > count("answered");
}

async function endingOf(api: Api, id: string): Promise<Ending> {
  const [{ entries, conversation }, { brief, tone }] = await Promise.all([
    api.conversations.get.query({ id }),
    api.handoffs.get.query({ id }),
  ]);
  return {
    messages: entries.flatMap((entry) => (entry.kind === "message" ? [`${entry.role}: ${entry.text}`] : [])),
    owner: conversation.owner,
    outcome: conversation.outcome,
    calls: entries.flatMap((entry) => (entry.kind === "answered" ? [`${entry.name} ${entry.status}`] : [])),
    handoffs: entries.filter(({ kind }) => kind === "handoff").length,
    briefed: brief.why.length > 0 && tone.openWith.length > 0,
  };
}
