import http from "node:http";
import https from "node:https";
import { NotSent } from "../../conversations/not-sent.ts";
import { addressOf, type Door, refused } from "./door.ts";
import { type Body, readBody } from "./read-body.ts";
import { retryAfterMs } from "./retry-after.ts";

export interface Asked {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | null;
}

export interface Answered {
  status: number;
  /** How long it asks to be left alone, in milliseconds. */
  afterMs: number | null;
  body: Body;
}

const connectMs = 4_000;

/** Sends one request to an address that was checked, over a connection of its own; follows nothing. */
export async function request(door: Door, asked: Asked, signal: AbortSignal): Promise<Answered> {
  const url = parsed(asked.url);
  const { address, family } = await addressOf(door, url);
  return new Promise((resolve, reject) => {
    let sent = false;
    const fail = (error: Error) => reject(sent ? error : new NotSent(error.message));
    try {
      const { request: open } = url.protocol === "https:" ? https : http;
      const outgoing = open(url, {
        method: asked.method,
        headers: headersOf(asked),
        agent: false,
        signal,
        lookup: (_host, options, done) =>
          options.all ? done(null, [{ address, family }]) : done(null, address, family),
      });
      const late = setTimeout(() => outgoing.destroy(new Error("No connection.")), connectMs);
      outgoing.on("socket", (socket) => {
        socket.once(url.protocol === "https:" ? "secureConnect" : "connect", () => {
          clearTimeout(late);
          sent = true;
        });
      });
      outgoing.on("close", () => clearTimeout(late));
      outgoing.on("error", fail);
      outgoing.on("response", (incoming) => {
        const { statusCode: status = 0, headers } = incoming;
        const afterMs = retryAfterMs(headers["retry-after"]);
        readBody(incoming).then((body) => resolve({ status, afterMs, body }), fail);
      });
      outgoing.end(asked.body ?? undefined);
    } catch (error) {
      fail(error as Error); // a header or a method that HTTP does not know
    }
  });
}

function parsed(url: string): URL {
  if (!URL.canParse(url)) throw new NotSent("This is not a web address.", refused);
  return new URL(url);
}

/** What belongs to the connection, or decides where the request goes, is ours to say. */
const ours = new Set([
  ...["accept-encoding", "connection", "content-length", "expect", "host", "keep-alive", "te", "trailer"],
  ...["proxy-authorization", "proxy-connection", "transfer-encoding", "upgrade"],
]);

function headersOf({ headers, body }: Asked): Record<string, string> {
  const given = Object.entries(headers)
    .map(([name, value]) => [name.trim().toLowerCase(), value] as const)
    .filter(([name]) => name !== "" && !ours.has(name));
  const length = body === null ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return {
    accept: "application/json, text/*",
    "user-agent": "Baton",
    ...Object.fromEntries(given),
    ...length,
  };
}
