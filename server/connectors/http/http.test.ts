import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { CallScope } from "../../conversations/executor.ts";
import { NotSent } from "../../conversations/not-sent.ts";
import type { Door } from "./door.ts";
import { httpExecutors } from "./http.ts";
import { isPublicAddress } from "./public-address.ts";

/** A vendor on this machine, with a ledger of what reached it. */
interface Received {
  method: string | undefined;
  path: string | undefined;
  headers: IncomingMessage["headers"];
  body: string;
}
let ledger: Received[] = [];
let port = 0;

const answers: Record<string, (response: ServerResponse) => void> = {
  "/json": (response) => typed(response, "application/json; charset=utf-8").end('{"stock":3}'),
  "/text": (response) => typed(response, "text/plain").end("three left"),
  "/nothing": (response) => response.writeHead(204).end(),
  "/moved": (response) => response.writeHead(302, { location: "/json" }).end(),
  "/gone": (response) => typed(response, "application/json").writeHead(404).end('{"error":"gone"}'),
  "/large": (response) => typed(response, "text/plain").end("x".repeat(1024 * 1024 + 1)),
  "/image": (response) => typed(response, "image/png").end("png"),
  "/broken": (response) => typed(response, "application/json").end('{"stock":'),
  "/deep": (response) => typed(response, "application/json").end("[".repeat(9e4) + "]".repeat(9e4)),
  "/nul": (response) =>
    typed(response, "application/json").end('{"a\\u0000":"b\\u0000\\ud800","__proto__":{"x":1}}'),
  "/lost": (response) => response.socket?.destroy(),
  "/slow": () => {},
  "/busy": (response) => response.writeHead(429, { "retry-after": "7" }).end("wait"),
  "/down": (response) => response.writeHead(503).end("down"),
  ...Object.fromEntries(
    [408, 500, 502, 504, 522].map((status) => [
      `/${status}`,
      (response: ServerResponse) => response.writeHead(status).end(),
    ]),
  ),
};

const typed = (response: ServerResponse, type: string) => response.setHeader("content-type", type);

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method, url: path, headers } = request;
  ledger.push({ method, path, headers, body: Buffer.concat(chunks).toString() });
  answers[path ?? ""]?.(response);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  ledger = [];
});

/** Lets a test reach its own vendor: every name leads to this machine. */
const home: Door = {
  protocols: ["http:"],
  resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  lets: () => true,
};
const everyServer = async () => ({ callsPerMinute: 600, callsAtOnce: 20 });
const { httpRead, httpSend } = httpExecutors({ door: home, budgetOf: everyServer });
const at = (path: string) => `http://vendor.example:${port}${path}`;

function scope(limitMs = 2_000): CallScope {
  return {
    conversation: { workspaceId: "w" },
    key: "w|c|1|1|live",
    signal: AbortSignal.timeout(limitMs),
  } as unknown as CallScope;
}

const read = (path: string) => httpRead({ url: at(path), headers: {} }, scope());

function send(path: string, more: { url?: string; headers?: Record<string, string>; limitMs?: number } = {}) {
  const { url = at(path), headers = {}, limitMs } = more;
  return httpSend({ method: "POST", url, headers, body: '{"n":1}' }, scope(limitMs));
}

test("JSON comes back as data, text as text, and nothing as null", async () => {
  expect(await read("/json")).toEqual({ status: 200, body: { stock: 3 } });
  expect(await read("/text")).toEqual({ status: 200, body: "three left" });
  expect(await read("/nothing")).toEqual({ status: 204, body: null });
  expect(await read("/gone")).toEqual({ status: 404, body: { error: "gone" } });
});

test("who is busy is asked again after as long as they say, and gives their answer if there is no time left", async () => {
  const busy = await read("/busy").catch((error: unknown) => error);
  expect(busy).toMatchObject({ afterMs: 7_000, ailing: false, instead: { status: 429, body: "wait" } });
  expect(await send("/busy").catch((error: unknown) => error)).toMatchObject({ afterMs: 7_000, again: true });
});

test("an error of theirs fails a reading, which may be tried again, and is the answer to what was sent", async () => {
  const down = await read("/down").catch((error: unknown) => error);
  expect(down).toBeInstanceOf(NotSent);
  expect(down).toMatchObject({ again: true, ailing: true, instead: { status: 503 } });
  expect(await send("/down")).toEqual({ status: 503, body: "down" });
});

test.each([408, 500, 502, 504, 522])(
  "after a %i nobody knows whether what was sent was done",
  async (status) => {
    const unclear = await send(`/${status}`).catch((error: unknown) => error);
    expect(unclear).not.toBeInstanceOf(NotSent);
    expect(String(unclear)).toContain(`answered with ${status}`);
  },
);

test("a server that the workspace has not allowed is not reached, and said to be so", async () => {
  const budgetOf = async ({ connector }: { connector: string }) =>
    connector === `other.example:${port}` ? everyServer() : null;
  const executors = httpExecutors({ door: home, budgetOf });
  const refused = executors.httpRead({ url: at("/json"), headers: {} }, scope());
  await expect(refused).rejects.toThrow(`Your flows may not reach vendor.example:${port}`);
  await expect(refused).rejects.toMatchObject({ again: false });
  expect(ledger).toEqual([]);
});

test("a redirect is not followed", async () => {
  expect(await read("/moved")).toMatchObject({ status: 302 });
  expect(ledger.map(({ path }) => path)).toEqual(["/moved"]);
});

test.each(["/large", "/image", "/broken", "/deep"])(
  "what cannot be kept fails a reading: %s",
  async (path) => {
    await expect(read(path)).rejects.toThrow(/answer/);
  },
);

test("a request that was answered is done by its status, even if the rest cannot be read", async () => {
  expect(await send("/large")).toEqual({ status: 200, body: null });
});

test("what a row cannot keep is taken out of the answer's texts", async () => {
  const { body } = await read("/nul");
  expect(JSON.stringify(body)).toBe('{"a":"b\ufffd","__proto__":{"x":1}}');
});

test("a request carries its key and its headers, and none of those that belong to the connection", async () => {
  const headers = {
    Host: "inside.example",
    "Content-Length": "1",
    "X-Api-Key": "k",
    "Idempotency-Key": "mine",
  };
  await send("/json", { headers });
  expect(ledger).toHaveLength(1);
  expect(ledger[0]).toMatchObject({ method: "POST", body: '{"n":1}' });
  expect(ledger[0]?.headers).toMatchObject({
    host: `vendor.example:${port}`,
    "x-api-key": "k",
    "idempotency-key": "w|c|1|1|live",
    "content-type": "application/json",
    "content-length": "7",
  });
});

test("what was lost after it was sent is no certain failure, and what never left is", async () => {
  const lost = await send("/lost").catch((error: unknown) => error);
  expect(lost).toBeInstanceOf(Error);
  expect(lost).not.toBeInstanceOf(NotSent);
  const slow = await send("/slow", { limitMs: 200 }).catch((error: unknown) => error);
  expect(slow).not.toBeInstanceOf(NotSent);
  expect(ledger.map(({ path }) => path)).toEqual(["/lost", "/slow"]);
  await expect(send("", { url: "http://vendor.example:1/" })).rejects.toBeInstanceOf(NotSent);
  await expect(send("", { url: "no address" })).rejects.toBeInstanceOf(NotSent);
  await expect(send("/json", { headers: { "x-a": "b\r\nc: d" } })).rejects.toBeInstanceOf(NotSent);
  expect(ledger).toHaveLength(2);
});

test.each([
  ...[
    "https://127.0.0.1",
    "https://localhost",
    "https://[::1]",
    "https://[::ffff:127.0.0.1]",
    "https://0x7f.1",
  ],
  ...["https://2130706433", "https://0", "https://169.254.169.254/latest/meta-data", "https://10.0.0.1"],
  ...["http://example.com", "file:///etc/passwd", "ftp://example.com"],
])("%s is refused before anything is sent", async (url) => {
  await expect(
    httpExecutors({ budgetOf: everyServer }).httpRead({ url, headers: {} }, scope()),
  ).rejects.toBeInstanceOf(NotSent);
});

test("a name with one address inside is refused, whatever its others are", async () => {
  const mixed = [
    { address: "93.184.215.14", family: 4 },
    { address: "10.0.0.7", family: 4 },
  ];
  const door: Door = { ...home, resolve: async () => mixed, lets: isPublicAddress };
  const url = at("/json");
  await expect(
    httpExecutors({ door, budgetOf: everyServer }).httpRead({ url, headers: {} }, scope()),
  ).rejects.toThrow(/public internet/);
  expect(ledger).toEqual([]);
});

test("a name that leads elsewhere the second time is asked once, so what was checked is what is reached", async () => {
  let asked = 0;
  const door: Door = {
    ...home,
    resolve: async () => [{ address: asked++ === 0 ? "127.0.0.1" : "10.0.0.7", family: 4 }],
    lets: (address) => address === "127.0.0.1",
  };
  expect(
    await httpExecutors({ door, budgetOf: everyServer }).httpRead({ url: at("/json"), headers: {} }, scope()),
  ).toMatchObject({
    status: 200,
  });
  expect(asked).toBe(1);
});
