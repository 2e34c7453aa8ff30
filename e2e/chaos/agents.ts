import { setTimeout as sleep } from "node:timers/promises";
import { createTRPCClient, httpLink, type TRPCClient, TRPCClientError } from "@trpc/client";
import type { AppRouter } from "#api";
import type { Server } from "./cluster.ts";
import type { Talk } from "./talk.ts";

/** Somebody who works conversations, and tries again at the other server when one dies. */
export interface Agent {
  /** False when somebody else has it. */
  claim: (talk: Talk) => Promise<boolean>;
  reply: (talk: Talk) => Promise<void>;
  giveBack: (talk: Talk) => Promise<void>;
  close: (talk: Talk) => Promise<void>;
}

/** The two people whom the demo signs in and who may work conversations. */
export function signInAgents(servers: Server[]): Promise<Agent[]> {
  return Promise.all(["agent", "lead"].map((role) => signIn(servers, role)));
}

type Api = TRPCClient<AppRouter>;

/** What somebody of this role may ask of the servers. */
export async function apiOf(servers: Server[], role: string): Promise<Api> {
  const url = servers.find((server) => server.url)?.url ?? "";
  const entered = await fetch(`${url}/api/team/demo`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ role }),
  });
  const cookie = entered.headers.getSetCookie().map((one) => one.split(";")[0]);
  return connect(servers, cookie.join("; "));
}

async function signIn(servers: Server[], role: string): Promise<Agent> {
  const api = await apiOf(servers, role);
  return {
    claim: async ({ id }) => (await persist(() => api.handoffs.claim.mutate({ id }))).ok,
    reply: (talk) =>
      talk.hearFromAgent(async (text, clientId) => {
        const { seq } = await persist(() => api.handoffs.reply.mutate({ id: talk.id, text, clientId }));
        return seq;
      }),
    giveBack: async ({ id }) => void (await persist(() => api.handoffs.giveBack.mutate({ id }))),
    close: async ({ id }) =>
      void (await persist(() => api.handoffs.close.mutate({ id, outcome: "resolved" }))),
  };
}

function connect(servers: Server[], cookie: string): Api {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: "http://baton/trpc",
        headers: { cookie },
        fetch: (input, init) => {
          const up = servers.filter(({ url }) => url);
          const { url = "" } = up[Math.floor(Math.random() * up.length)] ?? {};
          const signal = AbortSignal.timeout(20_000);
          return fetch(String(input).replace("http://baton", url ?? ""), {
            ...(init as RequestInit),
            signal,
          });
        },
      }),
    ],
  });
}

/** Until a server answers: only what it refuses is not asked again. */
export async function persist<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    try {
      return await act();
    } catch (error) {
      const status = error instanceof TRPCClientError ? error.data?.httpStatus : undefined;
      if ((status && status < 500 && status !== 429) || tries > 1_000) throw error;
      await sleep(50);
    }
  }
}
