import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { startHttpServer } from "../../server/http-server.testing.ts";
import type { Deed } from "./history.ts";

export interface Vendor {
  url: string;
  ledger: Deed[];
  stop: () => Promise<void>;
}

/** Hears of each call before and after it is done, with the name of the server that made it. */
export type Witness = (moment: "arrived" | "done", server: string) => void;

/**
 * A vendor with a book of its own. Refunds are done once for a key, as its interface promises; parcels as often as they
 * are asked for, for it knows no keys. One answer in eight gets lost after the deed, one call in sixteen before it, and one in
 * sixteen is too many for it: to be made again.
 */
export async function startVendor(witness: Witness): Promise<Vendor> {
  const ledger: Deed[] = [];
  const { url, stop } = await startHttpServer((request, response) =>
    serve(request, response, ledger, witness),
  );
  return { url, ledger, stop };
}

async function serve(request: IncomingMessage, response: ServerResponse, ledger: Deed[], witness: Witness) {
  const url = new URL(request.url ?? "/", "http://vendor");
  if (request.method === "GET") return look(url, response, ledger);
  const text = await bodyOf(request);
  const key = String(request.headers["idempotency-key"] ?? "");
  const server = String(request.headers["x-server"] ?? "");
  witness("arrived", server);
  await sleep(Math.random() * 30);
  if (Math.random() < 1 / 16) return response.destroy();
  if (Math.random() < 1 / 16) return answer(response, 429);
  const known = url.pathname === "/refunds" && ledger.some((deed) => deed.key === key);
  if (!known) ledger.push({ key, reference: referenceIn(text), at: Date.now() });
  witness("done", server);
  if (Math.random() < 1 / 8) return response.destroy();
  await sleep(Math.random() * 20);
  answer(response);
}

/** Into the book, where a key is given; else into something that takes a while. */
async function look({ searchParams }: URL, response: ServerResponse, ledger: Deed[]): Promise<void> {
  const key = searchParams.get("key");
  if (key === null) await sleep(200 + Math.random() * 600);
  else if (!ledger.some((deed) => deed.key === key)) return answer(response, 404);
  answer(response);
}

/** Of the message that it was done for. */
function referenceIn(text: string): string {
  return /#[\d.]+#/.exec(text)?.[0] ?? text;
}

function answer(response: ServerResponse, status = 200): void {
  response.statusCode = status;
  response.setHeader("content-type", "application/json");
  response.end("{}");
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const piece of request) text += piece;
  return text;
}
