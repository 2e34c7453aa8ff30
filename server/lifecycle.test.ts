import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { readEnv } from "./env.ts";
import { startBaton } from "./main.ts";
import { withDatabase, withServer } from "./testing.ts";

const baton = withServer();
const database = withDatabase();

test("a server that runs is alive and ready, and tells how it is doing", async () => {
  const get = (path: string) => fetch(`${baton.url}${path}`);
  expect(await (await get("/health")).json()).toEqual({ ok: true, phase: "ready" });
  expect(await (await get("/ready")).json()).toEqual({ ok: true, phase: "ready", database: true });
  expect(await (await get("/metrics")).text()).toContain("baton_http_request_seconds");
});

test("while it starts it is alive, not ready, and takes nothing in", async () => {
  const env = envOf(await freePort());
  let statuses: number[] = [];
  const started = await startBaton(env, async () => {
    const urls = ["/health", "/ready", "/api/chat/x"].map((path) => `http://127.0.0.1:${env.PORT}${path}`);
    statuses = await Promise.all(urls.map(async (url) => (await fetch(url)).status));
  });
  await started.stop();
  expect(statuses).toEqual([200, 503, 503]);
});

test("what is under way when it stops is answered, what comes then is sent elsewhere, then nobody listens", async () => {
  const { url, stop } = await startBaton(envOf(0));
  const held = await database.db.pool.connect();
  await held.query("BEGIN; LOCK TABLE channel IN ACCESS EXCLUSIVE MODE");
  const underway = fetch(`${url}/api/chat/nowhere`);
  await waitsForALock();
  const stopping = stop();
  const refused = await fetch(`${url}/api/chat/nowhere`);
  expect([refused.status, refused.headers.get("connection")]).toEqual([503, "close"]);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ error: { code: "unavailable" } });
  expect((await fetch(`${url}/ready`)).status).toBe(503);
  await held.query("COMMIT");
  held.release();
  expect((await underway).status).toBe(404);
  await stopping;
  await expect(fetch(`${url}/health`)).rejects.toThrow();
});

test("two processes on one database sign alike, each with a data folder of its own", async () => {
  const [here, there] = [
    await startBaton(envOf(0)),
    await startBaton({ ...envOf(0), DATA_DIR: "/elsewhere" }),
  ];
  expect(here.app.secret).toBe(there.app.secret);
  expect(here.app.secret.length).toBeGreaterThanOrEqual(32);
  await Promise.all([here.stop(), there.stop()]);
});

function envOf(port: number) {
  return readEnv({
    PORT: String(port),
    DATABASE_URL: database.url,
    LOG_LEVEL: "silent",
    DATA_DIR: "/nowhere",
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

async function waitsForALock(): Promise<void> {
  const waiting = () =>
    database.db.pool.query(
      "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
    );
  await expect.poll(async () => (await waiting()).rowCount).toBeGreaterThan(0);
}
