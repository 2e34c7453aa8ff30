import { setTimeout as sleep } from "node:timers/promises";
import type { Server } from "./cluster.ts";

/** One try of a request: which server it went to, and how long it took. */
export interface Delivery {
  server: string;
  at: number;
  /** Null while it is under way. */
  endedAt: number | null;
}

export interface Asked {
  path: string;
  method?: "GET" | "POST";
  body?: object;
  headers?: Record<string, string>;
}

const patienceMs = 90_000;

/**
 * Asks until a server answers, as a client does that must not lose anything: a broken connection, 429 and 5xx are tried
 * again, at the other server. Tells of each try.
 */
export async function ask<Answer>(servers: Server[], asked: Asked, tries: Delivery[] = []): Promise<Answer> {
  const until = Date.now() + patienceMs;
  for (let turn = Math.floor(Math.random() * servers.length); Date.now() < until; turn++) {
    const server = servers[turn % servers.length];
    if (!server?.url) {
      await sleep(5);
      continue;
    }
    const delivery: Delivery = { server: server.name, at: Date.now(), endedAt: null };
    tries.push(delivery);
    const answer = await once<Answer>(server.url, asked).finally(() => {
      delivery.endedAt = Date.now();
    });
    if (answer !== "again") return answer;
    await sleep(20);
  }
  throw new Error(`${asked.path} was not answered within ${patienceMs / 1000} s.`);
}

async function once<Answer>(
  url: string,
  { path, method = "POST", body, headers }: Asked,
): Promise<Answer | "again"> {
  const typed = body ? { "content-type": "application/json" } : {};
  try {
    const answer = await fetch(url + path, {
      method,
      headers: { ...typed, ...headers },
      signal: AbortSignal.timeout(20_000),
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (answer.ok) return JSON.parse(text) as Answer;
    if (answer.status >= 500 || answer.status === 429) return "again";
    throw new Refused(`${path}: ${answer.status} ${text}`);
  } catch (error) {
    if (error instanceof Refused) throw error;
    return "again"; // cut off, or never reached
  }
}

/** A server said no, and would say it again. */
class Refused extends Error {}
