import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../../authoring/testing.ts";
import { advance } from "../../conversations/advance.ts";
import { type Beginning, begin } from "../../conversations/begin.ts";
import { messagesOf } from "../../conversations/conversations.ts";
import { type Runtime, runtimeOf } from "../../conversations/runtime.ts";
import { query } from "../../conversations/testing.ts";
import { makeWorkspace, withApp } from "../../testing.ts";
import { writeAllowedHost } from "./allowed-host.store.ts";
import { httpExecutors } from "./http.ts";

const it = withApp();
let runtime: Runtime;
let workspaceId = "";
let port = 0;

/** What reached the vendor: the keys of the requests, by path. It answers the first four paths only. */
const ledger: string[] = [];
const vendor = createServer((request, response) => {
  ledger.push(`${request.url} ${request.headers["idempotency-key"]}`);
  if (request.url === "/taken")
    response.writeHead(201, { "content-type": "application/json" }).end('{"n":7}');
  else if (request.url === "/busy") response.writeHead(429, { "retry-after": "60" }).end();
  else if (request.url === "/closed") response.writeHead(503, { "retry-after": "60" }).end();
  else if (request.url === "/refused") response.writeHead(422).end();
  else request.socket.destroy();
});

beforeAll(async () => {
  await new Promise<void>((resolve) => vendor.listen(0, "127.0.0.1", resolve));
  port = (vendor.address() as AddressInfo).port;
  workspaceId = (await makeWorkspace(it.app)).id;
  for (const host of [`busy.example:${port}`, `closed.example:${port}`]) {
    const allowed = { host, callsPerMinute: 600, callsAtOnce: 20, addedByName: "Lea" };
    await writeAllowedHost(it.app.db.prisma, workspaceId, allowed);
  }
  const door = {
    protocols: ["http:"],
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
    lets: (address: string) => address === "127.0.0.1",
  };
  const own = runtimeOf(it.app);
  const { httpSend: send } = httpExecutors({
    door,
    budgetOf: async () => ({ callsPerMinute: 600, callsAtOnce: 20 }),
  });
  // the vendor of this test speaks plain HTTP, which no flow may ask for
  const httpSend: typeof send = (input, scope) =>
    send({ ...input, url: input.url.replace("https:", "http:") }, scope);
  runtime = { ...own, executors: { ...own.executors, httpSend } };
});
afterAll(() => vendor.close());

/** What the customer is told once the flow has sent its request. */
async function told(url: string): Promise<string | undefined> {
  const flow = {
    ...flowOf(
      [
        ["start", "start", { greeting: "" }],
        ["send", "httpRequest", { method: "POST", url, body: "{}", variable: "answer" }],
        ...["done", "refused", "failed", "unknown"].map(
          (exit): [string, string, { say: string; outcome: string }] => [
            exit,
            "close",
            { say: exit, outcome: "abandoned" },
          ],
        ),
      ],
      ["done", "refused", "failed", "unknown"]
        .map((exit) => `send.${exit} → ${exit}`)
        .concat("start.next → send"),
    ),
    name: url,
  };
  const { id: flowId, ...published } = await publishTestFlow(it.app.db, workspaceId, flow);
  const entrance: Omit<Beginning, "customer"> = { workspaceId, flowId, ...published };
  const customer = { ref: null, name: null, email: null, verified: false };
  const { conversation } = await begin(runtime, { ...entrance, customer });
  await advance(runtime, conversation.id, { eventId: "1", incoming: { type: "message", text: "go" } });
  await runtime.underway.settled(conversation.id, 15_000);
  const [effect] = await query(it.app, "SELECT key FROM effect WHERE conversation_id = $1", [
    conversation.id,
  ]);
  key = String(effect?.key);
  return (await messagesOf(it.app, conversation.id)).at(-1)?.text;
}
let key = "";

test.each([
  ["/taken", "done"],
  ["/refused", "refused"],
  ["/lost", "unknown"],
])("a request to %s reaches the vendor once under its key, and leads to %s", async (path, exit) => {
  expect(await told(`https://vendor.example:${port}${path}`)).toBe(exit);
  expect(ledger.filter((line) => line.startsWith(path))).toEqual([`${path} ${key}`]);
});

test.each(["https://vendor.example:1/", "https://10.0.0.7/"])(
  "a request that certainly was not sent has failed: %s",
  async (url) => {
    const before = ledger.length;
    expect(await told(url)).toBe("failed");
    expect(ledger).toHaveLength(before);
  },
);

test.each([
  ["busy", "refused"],
  ["closed", "refused"],
])(
  "who has said that they are %s for a minute hears of no other conversation meanwhile",
  async (word, exit) => {
    const url = `https://${word}.example:${port}/${word}`;
    expect(await told(url)).toBe(exit);
    expect(await told(url)).toBe("failed");
    expect(ledger.filter((line) => line.startsWith(`/${word}`))).toHaveLength(1);
  },
);
