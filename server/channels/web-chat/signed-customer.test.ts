import { createHmac } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Customer } from "#flows/demo-store/store.ts";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../../authoring/testing.ts";
import { openShop } from "../../demo/open-shop.ts";
import { makeWorkspace, type TestWorkspace, withServer } from "../../testing.ts";

const baton = withServer();
let workspace: TestWorkspace;
let secret = "";
let channelKey = "";
beforeAll(async () => {
  workspace = await makeWorkspace(baton.app);
  ({ secret } = await (await workspace.caller("owner")).team.signingSecret());
  const flow = flowOf(
    [
      ["start", "start"],
      ["done", "close", { say: "{{customer.language}}: {{customer.tags | list}}" }],
    ],
    ["start.next → done"],
  );
  ({ channelKey } = await publishTestFlow(baton.app.db, workspace.id, flow));
});

interface Begun {
  conversationId: string;
  token: string;
}

const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;
const maya = { sub: "C-101", email: "Maya@example.com", name: "Maya Reyes" };

/** HS256 by RFC 7515, as any library does it: nothing of ours is in it. */
function sign(claims: object, key: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const signed = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`;
  return `${signed}.${createHmac("sha256", Buffer.from(key, "utf8")).update(signed).digest("base64url")}`;
}

function open(token: string) {
  return fetch(`${baton.url}/api/chat/${channelKey}/conversations`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ customer: { token } }),
  });
}

test("a customer whose token the shop signed with its workspace's secret is verified", async () => {
  const answer = await open(sign({ ...maya, exp: inAnHour() }, secret));
  expect(answer.status).toBe(201);
  const { conversationId: id } = (await answer.json()) as { conversationId: string };
  const kept = await baton.app.db.prisma.conversation.findUniqueOrThrow({ where: { id } });
  expect(kept).toMatchObject({
    customerRef: "C-101",
    customerEmail: "maya@example.com",
    customerName: "Maya Reyes",
    verified: true,
  });
});

test("what the shop knows of a signed customer is known to the flow, and of others nothing", async () => {
  await openShop(baton.app.db, workspace.id, new Date().toISOString());
  const customers = await baton.app.db.prisma.storeCustomer.findMany({
    where: { workspaceId: workspace.id },
  });
  const vip = customers.map(({ data }) => data as unknown as Customer).find((one) => one.vip);
  const claims = { ...maya, email: vip?.email.toUpperCase() };
  const told = async (token: string) => {
    const { conversationId, token: mine } = (await (await open(token)).json()) as Begun;
    const messages = `${baton.url}/api/chat/conversations/${conversationId}/messages`;
    const headers = { authorization: `Bearer ${mine}`, "content-type": "application/json" };
    const said = await fetch(messages, { method: "POST", headers, body: '{"id":"1","text":"hello"}' });
    return ((await said.json()) as { messages: { text: string }[] }).messages.at(-1)?.text;
  };
  const [first, ...rest] = vip?.tags ?? [];
  const answer = await told(sign({ ...claims, exp: inAnHour() }, secret));
  expect(answer).toMatch(new RegExp(`^${vip?.language}: ${first}\\b.*${rest.at(-1)}$`));
  expect(await told(sign({ ...maya, email: "new@example.com", exp: inAnHour() }, secret))).toBe(":");
});

test("another shop's secret, a token that never runs out and one that has are refused", async () => {
  const other = await (await makeWorkspace(baton.app)).caller("owner");
  const refused = [
    sign({ ...maya, exp: inAnHour() }, (await other.team.signingSecret()).secret),
    sign(maya, secret),
    sign({ ...maya, exp: inAnHour() - 7200 }, secret),
  ];
  for (const token of refused) expect((await open(token)).status).toBe(401);
});

test("each reading of the secret stands in the audit, with who read it and without the secret", async () => {
  const lines = await baton.app.db.prisma.audit.findMany({ where: { workspaceId: workspace.id } });
  expect(lines.filter(({ subject }) => subject === "signing secret")).toMatchObject([
    { act: "read", actorName: "Test owner" },
  ]);
  expect(JSON.stringify(lines.map(({ data }) => data))).not.toContain(secret);
});
