import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Flow, Policy } from "#flows/flow.ts";
import { defaultPolicies } from "#flows/policies.ts";
import { flowOf } from "#flows/testing.ts";
import { advance } from "../conversations/advance.ts";
import { begin } from "../conversations/begin.ts";
import { runtimeOf } from "../conversations/runtime.ts";
import { openShop } from "../demo/open-shop.ts";
import { makeWorkspace, withApp } from "../testing.ts";
import { publishTestFlow } from "./testing.ts";

const given = withApp();

const asking = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["ask", "ask", { question: "And?", answer: "text", variable: "topic", lookBack: false }],
  ],
  ["start.next → ask", "ask.answered → ask", "ask.noReply → ask", "ask.notUnderstood → ask"],
);

function below(limit: number, id = "workspace-upset"): Policy {
  const [template] = defaultPolicies;
  if (!template) throw new Error("There are no default policies.");
  const when: Policy["when"] = {
    match: "all",
    tests: [{ left: "signals.sentiment", op: "<", right: limit }],
  };
  return { ...template, id, when };
}

async function talked(workspaceId: string, flow: Flow, customerName: string, ...texts: string[]) {
  const { id: flowId, ...version } = await publishTestFlow(given.app.db, workspaceId, flow);
  const customer = { ref: null, name: customerName, email: null, verified: false };
  const { conversation } = await begin(runtimeOf(given.app), { workspaceId, flowId, ...version, customer });
  for (const text of texts)
    await advance(runtimeOf(given.app), conversation.id, {
      eventId: randomUUID(),
      incoming: { type: "message", text },
    });
  return { id: conversation.id, flowId };
}

test("a flow that has a policy otherwise is counted by its own version", async () => {
  const workspace = await makeWorkspace(given.app);
  await openShop(given.app.db, workspace.id, new Date().toISOString());
  const lead = await workspace.caller("lead");
  const cross = "this is terrible, I hate it, worst shop ever";
  await talked(workspace.id, asking, "Ana", cross);
  const off = { ...below(-0.3), enabled: false };
  await talked(workspace.id, { ...asking, name: "Calm", policies: [off] }, "Ben", cross);
  const { policies } = await lead.policies.firings({ flowId: null, policies: [below(-0.3)] });
  expect(policies).toMatchObject([{ would: 1, conversations: [{ customerName: "Ana" }] }]);
});

test("counts what fired, and what would by the logged signals, of so many conversations", async () => {
  const workspace = await makeWorkspace(given.app);
  await openShop(given.app.db, workspace.id, new Date().toISOString());
  const lead = await workspace.caller("lead");
  await lead.policies.save({ baseRevision: 0, policies: [below(-1)] });
  const own = { ...asking, name: "Own", policies: [below(-0.3, "own")] };
  const angry = await talked(workspace.id, asking, "Ana", "this is terrible, I hate it, worst shop ever");
  await talked(workspace.id, asking, "Ben", "hello there", "thank you, lovely");
  const inFlow = await talked(workspace.id, own, "Cleo", "this is terrible, I hate it, worst shop ever");

  const ask = (flowId: string | null, policies: Policy[]) => lead.policies.firings({ flowId, policies });
  const wide = await ask(null, [below(-0.3)]);
  expect(wide).toMatchObject({ days: 7, looked: 3, all: true });
  expect(wide.policies).toMatchObject([{ id: "workspace-upset", fired: 0, would: 2 }]);
  expect(wide.policies[0]?.conversations.map(({ customerName }) => customerName)).toEqual(["Cleo", "Ana"]);
  expect(wide.policies[0]?.conversations[1]?.id).toBe(angry.id);
  expect((await ask(null, [below(-1)])).policies).toMatchObject([{ would: 0 }]);
  expect((await ask(null, [{ ...below(-0.3), enabled: false }])).policies).toMatchObject([{ would: 0 }]);

  const ofFlow = await ask(inFlow.flowId, own.policies);
  expect(ofFlow).toMatchObject({ looked: 1, policies: [{ id: "own", fired: 1, would: 1 }] });
  await lead.policies.save({ baseRevision: 1, policies: [below(-0.2)] });
  // what the workspace's would have caught first is no longer the flow's
  expect((await ask(inFlow.flowId, own.policies)).policies).toMatchObject([{ fired: 1, would: 0 }]);
});
