import type { LookupAddress } from "node:dns";
import { createServer } from "node:http";
import { type AddressInfo, isIP } from "node:net";
import type { CallScope } from "../../../conversations/executor.ts";
import type { Door } from "../door.ts";
import { httpExecutors } from "../http.ts";
import { isPublicAddress } from "../public-address.ts";
import { type Canary, startCanary } from "./canary.ts";
import { type Rebinding, rebindings } from "./rebindings.ts";
import { redirects, spellings } from "./spellings.ts";

export interface Proof {
  cases: number;
  /** Each way in which the canary was reached. */
  failed: string[];
  /** How many spellings reach it through a door that lets everything in: else the proof would prove nothing. */
  controls: number;
}

/** A server that flows may reach, and an address that stands for the public internet: it is routed nowhere. */
const friend = "api.example.com";
const friendly = "192.0.2.1";

/**
 * Requests from flows against a canary on this machine: by every spelling, once where the check of addresses alone keeps
 * them off and once the workspace's list alone; by every redirect; and by names that mean something else each time.
 */
export async function proveSsrf(): Promise<Proof> {
  const canary = await startCanary();
  const proof: Proof = { cases: 0, failed: [], controls: 0 };
  const look = (name: string, ask: () => Promise<unknown>) => watched(proof, canary, name, ask);
  try {
    for (const url of spellings(canary.port, friend)) {
      proof.cases++;
      await look(`${url} past the check of addresses`, () => read(url, { lets: isPublicAddress }));
      await look(`${url} past the list`, () => read(url, { lets: () => true, allows: friend }));
      const before = canary.reached();
      await read(url, { lets: () => true });
      if (canary.reached() > before) proof.controls++;
    }
    for (const redirect of redirects) {
      proof.cases++;
      await look(`${redirect.status} to ${redirect.location}`, () => follow(redirect, canary.port));
    }
    for (const rebinding of rebindings) {
      proof.cases++;
      await look(JSON.stringify(rebinding), () => rebind(rebinding, canary.port));
    }
    return proof;
  } finally {
    await canary.stop();
  }
}

async function watched(
  proof: Proof,
  canary: Canary,
  name: string,
  ask: () => Promise<unknown>,
): Promise<void> {
  const before = canary.reached();
  await ask();
  if (canary.reached() > before) proof.failed.push(name);
}

interface Setting {
  lets: Door["lets"];
  /** The one server on the workspace's list; without it, all are. */
  allows?: string;
  resolve?: Door["resolve"];
}

/** Asks as a flow would, by a door that is wider than the real one: plain HTTP, too. Whatever comes back is of no interest. */
async function read(url: string, { lets, allows, resolve = hostile }: Setting): Promise<void> {
  const door: Door = { protocols: ["http:", "https:"], resolve, lets };
  const budget = { callsPerMinute: 60_000, callsAtOnce: 100 };
  const budgetOf = async ({ connector }: { connector: string }) =>
    allows === undefined || connector === allows ? budget : null;
  const scope = { conversation: { workspaceId: "w" }, key: "k", signal: AbortSignal.timeout(100) };
  await httpExecutors({ door, budgetOf })
    .httpRead({ url, headers: {} }, scope as unknown as CallScope)
    .catch(() => {});
}

/** Every name leads to this machine but the one that may be reached. */
async function hostile(host: string): Promise<LookupAddress[]> {
  return [{ address: host === friend ? friendly : "127.0.0.1", family: 4 }];
}

async function follow({ status, location }: (typeof redirects)[number], port: number): Promise<void> {
  const server = createServer((_, response) => {
    response.writeHead(status, { location: location.replace("PORT", String(port)) }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  await read(`http://${friend}:${(server.address() as AddressInfo).port}/`, {
    lets: () => true,
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  });
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

/** One request after the other by the same name, as attempts of a call are. */
async function rebind({ answers, mutates }: Rebinding, port: number): Promise<void> {
  let asked = 0;
  const resolve = async (): Promise<LookupAddress[]> => {
    const given = (answers[asked++ % answers.length] ?? []).map((text) => {
      const address = text === "FRIEND" ? friendly : text;
      return { address, family: isIP(address) || 4 };
    });
    if (mutates) queueMicrotask(() => given.splice(0, 1, { address: "127.0.0.1", family: 4 }));
    return given;
  };
  const lets = (address: string) => address === friendly || isPublicAddress(address);
  for (const _ of answers) await read(`http://turns.example:${port}/`, { lets, resolve });
}
