import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { CallInput, CallOutput } from "#flows/effects.ts";
import type { Executor, Probe } from "../conversations/executor.ts";
import { NotSent } from "../conversations/not-sent.ts";
import { startHttpServer } from "../http-server.testing.ts";
import type { Door } from "./http/door.ts";
import { type Answered, request } from "./http/request.ts";

/** What goes wrong with an act: with the effect, or with its answer only. */
export type Fault =
  | "lost before it was done"
  | "lost after it was done"
  | "500 and not done"
  | "500 and done"
  | "429 with seconds"
  | "429 with a date"
  | "429 for an hour"
  | "done and stalled"
  | "HTML instead of an answer, and done"
  | "half an answer, and done";

/** Something that the vendor really did. */
export interface Deed {
  key: string;
  act: string;
  target: string;
  at: number;
}

interface Manners {
  /** What goes wrong, act by act; nothing once it is used up. */
  faults?: (Fault | null)[];
  /** Whether it acts once for a key, as its interface promises. */
  knowsKeys?: boolean;
  /** For so long a reading does not show what was done. */
  staleMs?: number;
}

export interface ContractServer {
  /** Where it listens. */
  url: string;
  /** What it really did, whatever it answered: the truth that a test asserts on. */
  ledger: Deed[];
  /** Every request: its method and the key. */
  received: { method: string; key: string }[];
  faults: (Fault | null)[];
  stop: () => Promise<void>;
}

/** A vendor on this machine that has acts done, can be asked for them by key, and keeps a book of its own. */
export async function startContractServer({
  faults = [],
  knowsKeys = true,
  staleMs = 0,
}: Manners = {}): Promise<ContractServer> {
  const vendor: Omit<ContractServer, "url" | "stop"> = { ledger: [], received: [], faults: [...faults] };
  const { url, stop } = await startHttpServer((incoming, response) =>
    serve(vendor, incoming, response, { knowsKeys, staleMs }),
  );
  return Object.assign(vendor, { url, stop });
}

async function serve(
  vendor: Omit<ContractServer, "url" | "stop">,
  incoming: IncomingMessage,
  response: ServerResponse,
  { knowsKeys, staleMs }: Required<Pick<Manners, "knowsKeys" | "staleMs">>,
): Promise<void> {
  const body = await bodyOf(incoming);
  const key = String(incoming.headers["idempotency-key"] ?? "");
  vendor.received.push({ method: incoming.method ?? "", key });
  const known = vendor.ledger.find((deed) => deed.key === key);
  if (incoming.method === "GET") {
    const shown = known && Date.now() - known.at >= staleMs;
    return answer(response, shown ? 200 : 404, shown ? receiptOf(known) : {});
  }
  const fault = vendor.faults.shift() ?? null;
  const { act = "", target = "" } = JSON.parse(body) as Partial<Deed>;
  const deed = (knowsKeys && known) || { key, act, target, at: Date.now() };
  const undone = fault !== null && /^(?:lost before|500 and not|429)/.test(fault);
  if (!undone && !vendor.ledger.includes(deed)) vendor.ledger.push(deed);
  await answerWith(fault, response, receiptOf(deed));
}

async function answerWith(fault: Fault | null, response: ServerResponse, receipt: object): Promise<void> {
  switch (fault) {
    case null:
      return answer(response, 200, receipt);
    case "lost before it was done":
    case "lost after it was done":
      response.destroy();
      return;
    case "500 and not done":
    case "500 and done":
      return answer(response, 500, {});
    case "429 for an hour":
    case "429 with seconds":
      response.setHeader("retry-after", fault === "429 for an hour" ? "3600" : "1");
      return answer(response, 429, {});
    case "429 with a date":
      // whole seconds: it names the one after next, so that it is not over already
      response.setHeader("retry-after", new Date(Date.now() + 1_000).toUTCString());
      return answer(response, 429, {});
    case "done and stalled":
      await sleep(30_000, undefined, { ref: false });
      response.destroy();
      return;
    case "HTML instead of an answer, and done":
      response.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad gateway</h1>");
      return;
    case "half an answer, and done":
      response.writeHead(200, { "content-type": "application/json", "content-length": "400" });
      response.write('{"accepted": tr');
      setImmediate(() => response.destroy());
  }
}

function receiptOf({ act, target }: Deed): CallOutput<"act"> {
  return { accepted: true, words: `Done: ${act} ${target}.`, amount: null };
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  let text = "";
  for await (const piece of incoming) text += piece;
  return text;
}

const loopback: Door = {
  protocols: ["http:"],
  resolve: async () => [],
  lets: (address) => address === "127.0.0.1",
};

/** Has acts done by the vendor: whatever it does not say plainly may have happened. */
export function actAtVendor({ url }: Pick<ContractServer, "url">): Executor<"act"> {
  return async (input, { key, signal }) => {
    const headers = { "content-type": "application/json", "idempotency-key": key };
    const asked = { method: "POST", url: `${url}/acts`, headers, body: JSON.stringify(input) };
    const answered = await request(loopback, asked, signal);
    if (answered.status === 429)
      throw new NotSent("It is busy.", { afterMs: answered.afterMs, ailing: false });
    return receiptIn(answered);
  };
}

/** Asks the vendor by the key what it did. */
export function lookAtVendor({ url }: Pick<ContractServer, "url">, lagMs = 0): Probe<"act"> {
  return {
    lagMs,
    look: async (_: CallInput<"act">, { key, signal }) => {
      const asked = { method: "GET", url: `${url}/acts`, headers: { "idempotency-key": key }, body: null };
      const answered = await request(loopback, asked, signal);
      return answered.status === 404 ? null : receiptIn(answered);
    },
  };
}

function receiptIn({ status, body }: Answered): CallOutput<"act"> {
  if (status !== 200) throw new Error(`It answered with ${status}.`);
  if (!body.ok) throw new Error(body.reason);
  return body.value as CallOutput<"act">;
}
