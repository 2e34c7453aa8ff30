import { beforeEach, expect, test } from "vitest";
import { makeWorkspace, type TestWorkspace, withApp } from "../testing.ts";
import { countFailure } from "./circuit.store.ts";
import { allowedHosts } from "./http/allowed-hosts.ts";

const it = withApp();
let shop: TestWorkspace;
beforeEach(async () => {
  shop = await makeWorkspace(it.app);
});

test("a lead allows a server by its name or its address, flows may then reach it, and the audit tells who", async () => {
  const lead = await shop.caller("lead");
  await lead.connections.allow({ host: "https://API.example.com/v1/orders?x=1" });
  await lead.connections.allow({ host: "münchen.example:8443", callsPerMinute: 30, callsAtOnce: 2 });
  await lead.connections.allow({ host: "api.example.com", callsPerMinute: 60 });
  const { servers } = await lead.connections.list();
  expect(servers.map(({ host, callsPerMinute }) => [host, callsPerMinute])).toEqual([
    ["api.example.com", 60],
    ["xn--mnchen-3ya.example:8443", 30],
  ]);
  const budgetOf = allowedHosts(it.app.db.pool);
  const asked = (connector: string) => budgetOf({ workspaceId: shop.id, connector });
  expect(await asked("api.example.com")).toMatchObject({ callsPerMinute: 60, callsAtOnce: 8 });
  expect(await asked("www.api.example.com")).toBeNull();
  const audits = await it.app.db.prisma.audit.findMany({
    where: { workspaceId: shop.id },
    orderBy: { at: "asc" },
  });
  expect(audits.map(({ act, actorName, subject }) => [actorName, act, subject])[0]).toEqual([
    "Test lead",
    "allowed",
    "server api.example.com",
  ]);
  expect(audits).toHaveLength(3);
});

test("what was taken off the list is not reached any more, and cannot be taken off twice", async () => {
  const lead = await shop.caller("lead");
  await lead.connections.allow({ host: "api.example.com" });
  await lead.connections.forbid({ host: "api.example.com" });
  expect((await lead.connections.list()).servers).toEqual([]);
  await expect(lead.connections.forbid({ host: "api.example.com" })).rejects.toThrow("not here");
});

test.each([
  ["", "api.example.com"],
  ["http://api.example.com", "https"],
  ["me:secret@api.example.com", "password"],
  ["localhost", "whole name"],
  ["127.1", "not on the public internet"],
  ["[::1]", "not on the public internet"],
  ["not a server", "api.example.com"],
])("“%s” cannot be allowed, and it is said why", async (host, why) => {
  const lead = await shop.caller("lead");
  const answer = await lead.connections.allow({ host });
  expect(answer).toEqual({ ok: false, message: expect.stringContaining(why) });
  expect((await lead.connections.list()).servers).toEqual([]);
});

test("a system that fails is shown with its state, to its own workspace", async () => {
  for (let nth = 0; nth < 5; nth++) {
    const system = { workspaceId: shop.id, connector: "api.example.com" };
    await countFailure(it.app.db.pool, system, { reason: "No answer within 10 s.", trial: false });
  }
  const { failing } = await (await shop.caller("tester")).connections.list();
  expect(failing).toMatchObject([
    { connector: "api.example.com", state: "open", failures: 5, reason: "No answer within 10 s." },
  ]);
  const other = await makeWorkspace(it.app);
  expect((await (await other.caller("owner")).connections.list()).failing).toEqual([]);
});
