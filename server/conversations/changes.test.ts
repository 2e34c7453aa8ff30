import { randomUUID } from "node:crypto";
import { connect, type Socket } from "node:net";
import fc from "fast-check";
import pg from "pg";
import { beforeAll, expect, test, vi } from "vitest";
import type { Entry } from "#flows/record.ts";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../authoring/testing.ts";
import { makeWorkspace, withServer } from "../testing.ts";
import { cuttingProxy, eventsOf } from "../testing-streams.ts";
import { advance } from "./advance.ts";
import { type Beginning, begin } from "./begin.ts";
import { entriesOf } from "./conversations.ts";
import { runtimeOf } from "./runtime.ts";
import { query } from "./testing.ts";

const baton = withServer();
let entrance: Omit<Beginning, "customer">;
let cookie = "";

const echo = flowOf(
  [
    ["start", "start", { greeting: "Hello!" }],
    ["more", "ask", { question: "What else?", answer: "text", variable: "more", lookBack: false }],
    ["again", "say", { text: "You said {{more}}." }],
    ["team", "handoff"],
  ],
  ["start.next → more", "more.answered → again", "more.notUnderstood → team", "again.next → more"],
);

beforeAll(async () => {
  const workspace = await makeWorkspace(baton.app);
  const { id: flowId, ...published } = await publishTestFlow(baton.app.db, workspace.id, echo);
  entrance = { workspaceId: workspace.id, flowId, ...published };
  cookie = (await workspace.headers("agent")).get("cookie") ?? "";
});

/** What an agent's screen is told that comes back whenever it is cut off, up to the log's last entry. */
async function toldThrough(url: string, id: string, until: () => number): Promise<Entry[]> {
  const told: Entry[] = [];
  const input = encodeURIComponent(JSON.stringify({ id, after: 0 }));
  let last: string | undefined;
  while ((told.at(-1)?.seq ?? 0) < until()) {
    const headers = { cookie, ...(last ? { "last-event-id": last } : {}) };
    for await (const event of eventsOf(`${url}/trpc/conversations.changes?input=${input}`, headers)) {
      if (!event.id) continue;
      last = event.id;
      told.push(JSON.parse(event.data ?? "") as Entry);
      if (Number(last) >= until()) break;
    }
  }
  return told;
}

async function begun(): Promise<string> {
  const customer = { ref: null, name: null, email: null, verified: false };
  return (await begin(runtimeOf(baton.app), { ...entrance, customer })).conversation.id;
}

test("however often an agent's screen is cut off, it misses no entry of the log and gets none twice", async () => {
  const cuts = fc.array(fc.integer({ min: 1, max: 5_000 }), { maxLength: 12 });
  const property = fc.asyncProperty(cuts, async (places) => {
    const proxy = await cuttingProxy(baton.url, places);
    const runtime = runtimeOf(baton.app);
    const id = await begun();
    let end = Number.POSITIVE_INFINITY;
    const telling = toldThrough(proxy.url, id, () => end);
    for (let at = 0; at < 6; at++) {
      const incoming = { type: "message", text: `thing ${at}` } as const;
      await advance(runtime, id, { eventId: randomUUID(), incoming });
    }
    const log = await entriesOf(baton.app, id);
    end = log.length;
    await advance(runtime, id, { eventId: "last", incoming: { type: "message", text: "that was all" } });
    const told = await telling;
    expect(told).toEqual((await entriesOf(baton.app, id)).slice(0, told.length));
    expect(told.length).toBeGreaterThanOrEqual(end);
    proxy.close();
  });
  await fc.assert(property, { numRuns: 10 });
});

test("a long log is told whole and in order, and read a page at a time", async () => {
  const id = await begun();
  await query(
    baton.app,
    `INSERT INTO turn (conversation_id, event_id, last, entries)
      SELECT $1, 'backlog:' || n, seq + n * 3, '[{"kind":"decided"},{"kind":"decided"},{"kind":"decided"}]'
      FROM conversation, generate_series(1, 300) n WHERE id = $1`,
    [id],
  );
  const log = (await entriesOf(baton.app, id)).map(({ seq }) => seq);
  const pages: number[] = [];
  const { pool } = baton.app.db;
  const reading = vi.spyOn(pool, "query").mockImplementation(async (...asked: unknown[]) => {
    const read = await pg.Pool.prototype.query.apply(pool, asked as never);
    if (JSON.stringify(asked[0]).includes("FROM entry"))
      pages.push((read as unknown as { rows: unknown[] }).rows.length);
    return read as never;
  });
  const told = await toldThrough(baton.url, id, () => log.length);
  reading.mockRestore();
  expect(told.map(({ seq }) => seq)).toEqual(log);
  expect(Math.max(...pages)).toBe(200);
});

test("for an agent's screen that takes nothing the server does not write on", async () => {
  const id = await begun();
  await query(
    baton.app,
    `WITH said AS (INSERT INTO turn (conversation_id, event_id, last, entries)
        SELECT $1, 'backlog:' || n, seq + n, '[{"kind":"message","role":"customer","text":1}]'
        FROM conversation, generate_series(1, 3000) n WHERE id = $1 RETURNING last)
      INSERT INTO message_text (conversation_id, turn, bodies) SELECT $1, last, ARRAY[repeat('x', 8000)] FROM said`,
    [id],
  );
  const sockets: Socket[] = [];
  const seen = (socket: Socket) => sockets.push(socket);
  baton.server.server.on("connection", seen);
  const { hostname, port } = new URL(baton.url);
  const reader = connect(Number(port), hostname);
  reader.pause();
  const input = encodeURIComponent(JSON.stringify({ id, after: 0 }));
  reader.write(
    `GET /trpc/conversations.changes?input=${input} HTTP/1.1\r\nhost: x\r\ncookie: ${cookie}\r\n\r\n`,
  );
  await expect.poll(() => sockets[0]?.writableNeedDrain, { timeout: 20_000 }).toBe(true);
  expect(sockets[0]?.writableLength).toBeLessThan(200_000);
  baton.server.server.off("connection", seen);
  reader.destroy();
});
