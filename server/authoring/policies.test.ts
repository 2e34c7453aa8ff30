import { randomUUID } from "node:crypto";
import { setTimeout as passes } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Policy } from "#flows/flow.ts";
import { defaultPolicies, everywhere } from "#flows/policies.ts";
import { flowOf } from "#flows/testing.ts";
import { advance } from "../conversations/advance.ts";
import { begin } from "../conversations/begin.ts";
import { entriesOf, standingOf } from "../conversations/conversations.ts";
import { runtimeOf } from "../conversations/runtime.ts";
import { openShop } from "../demo/open-shop.ts";
import { makeWorkspace, type TestWorkspace, withApp } from "../testing.ts";
import { publishTestFlow } from "./testing.ts";

const given = withApp();

const [first] = defaultPolicies;
if (!first) throw new Error("There are no default policies.");
const template: Policy = first;

/** Hands off where a customer mentions a word. */
function mentioning(word: string, over: Partial<Policy> = {}): Policy {
  const when: Policy["when"] = {
    match: "all",
    tests: [{ left: "message.text", op: "mentions", right: [word] }],
  };
  return { ...template, id: `workspace-${word}`, title: word, when, scope: everywhere, ...over };
}

/** A flow that asks on and on, and would never hand off by itself. */
const asking = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["ask", "ask", { question: "And?", answer: "text", variable: "topic", lookBack: false }],
  ],
  ["start.next → ask", "ask.answered → ask", "ask.noReply → ask", "ask.notUnderstood → ask"],
);

async function opened(): Promise<TestWorkspace> {
  const workspace = await makeWorkspace(given.app);
  await openShop(given.app.db, workspace.id, new Date().toISOString());
  return workspace;
}

async function talking(workspaceId: string, flow = asking) {
  const { id: flowId, ...version } = await publishTestFlow(given.app.db, workspaceId, flow);
  const customer = { ref: null, name: "Maya", email: null, verified: false };
  const { conversation } = await begin(runtimeOf(given.app), { workspaceId, flowId, ...version, customer });
  const say = (text: string) =>
    advance(runtimeOf(given.app), conversation.id, {
      eventId: randomUUID(),
      incoming: { type: "message", text },
    });
  const owner = async () => (await standingOf(given.app, conversation.id))?.owner;
  return { id: conversation.id, flowId, say, owner };
}

/** As long as a process may go by what it read before. */
const asLongAsItTakes = () => passes(2_100);

test("a saved policy hands off conversations that are under way, on a version from before it", async () => {
  const workspace = await opened();
  const { id, say, owner } = await talking(workspace.id);
  await say("hello, about the kettle");
  expect(await owner()).toBe("bot");
  const lead = await workspace.caller("lead");
  expect(await lead.policies.save({ baseRevision: 0, policies: [mentioning("kettle")] })).toMatchObject({
    ok: true,
    revision: 1,
  });
  await asLongAsItTakes();
  await say("the kettle again");
  expect(await owner()).toBe("queue");
  const cause = (await entriesOf(given.app, id)).flatMap((entry) =>
    entry.kind === "handoff" ? [entry.cause] : [],
  );
  expect(cause).toMatchObject([{ by: "policy", id: "workspace-kettle", title: "kettle" }]);
});

test("a policy taken away while its conversation waits for an agent breaks nothing for it", async () => {
  const workspace = await opened();
  const lead = await workspace.caller("lead");
  await lead.policies.save({ baseRevision: 0, policies: [mentioning("kettle")] });
  const { id, say, owner } = await talking(workspace.id);
  await say("my kettle hums");
  expect(await owner()).toBe("queue");
  await lead.policies.save({ baseRevision: 1, policies: [] });
  await asLongAsItTakes();
  expect(await say("are you there?")).toMatchObject({ ok: true });
  const agent = await workspace.caller("agent");
  expect(await agent.handoffs.claim({ id })).toEqual({ ok: true });
  await agent.handoffs.giveBack({ id });
  await say("the kettle once more");
  expect(await owner()).toBe("bot");
});

test("the first policy that holds wins: the workspace's before the flow's, and in their order", async () => {
  const workspace = await opened();
  const lead = await workspace.caller("lead");
  const off = mentioning("kettle", { id: "workspace-off", enabled: false });
  const policies = [off, mentioning("kettle"), mentioning("kettle", { id: "workspace-late" })];
  await lead.policies.save({ baseRevision: 0, policies });
  const { id, say } = await talking(workspace.id, {
    ...asking,
    policies: [mentioning("kettle", { id: "own" }), mentioning("lid", { id: "own-lid" })],
  });
  await say("the kettle");
  const causes = (await entriesOf(given.app, id)).flatMap((entry) =>
    entry.kind === "handoff" ? [entry.cause.id] : [],
  );
  expect(causes).toEqual(["workspace-kettle"]);
});

test("whoever saves what was changed meanwhile is told what stands there, and by whom", async () => {
  const workspace = await opened();
  const [lead, owner] = [await workspace.caller("lead"), await workspace.caller("owner")];
  const theirs = [mentioning("kettle")];
  await lead.policies.save({ baseRevision: 0, policies: theirs });
  const late = await owner.policies.save({ baseRevision: 0, policies: [] });
  expect(late).toMatchObject({ ok: false, reason: "stale", now: { revision: 1, by: "Test lead" } });
  expect(await lead.policies.read()).toMatchObject({ revision: 1, policies: theirs });
  expect(await owner.policies.save({ baseRevision: 1, policies: [] })).toMatchObject({ ok: true });
  expect(await owner.policies.save({ baseRevision: 1, policies: theirs })).toMatchObject({ reason: "stale" });
});

test("each change stands in the audit, in a sentence", async () => {
  const workspace = await opened();
  const lead = await workspace.caller("lead");
  await lead.policies.save({ baseRevision: 0, policies: [mentioning("kettle")] });
  await lead.policies.save({ baseRevision: 1, policies: [mentioning("kettle", { enabled: false })] });
  const audits = await given.app.db.prisma.audit.findMany({
    where: { workspaceId: workspace.id, act: "changed policies" },
    orderBy: { at: "asc" },
  });
  expect(audits.map(({ actorName, data }) => [actorName, data])).toMatchObject([
    ["Test lead", { revision: 1, sentences: [expect.stringContaining("Added the rule “kettle”")] }],
    ["Test lead", { revision: 2, sentences: ["“kettle” is switched off"] }],
  ]);
});

test("a policy that could not work is refused by its id, and nothing is put live", async () => {
  const workspace = await opened();
  const lead = await workspace.caller("lead");
  const lost = mentioning("lost", { handoff: { ...template.handoff, queue: "nowhere" } });
  const hole = mentioning("hole", { handoff: { ...template.handoff, say: "Order {{orderNumber}" } });
  const refused = await lead.policies.save({ baseRevision: 0, policies: [mentioning("fine"), lost, hole] });
  expect(refused).toMatchObject({ ok: false, reason: "findings" });
  const named = !refused.ok && refused.reason === "findings" ? refused.findings : [];
  expect(named.map(({ policy }) => policy).sort()).toEqual(["workspace-hole", "workspace-lost"]);
  expect(await lead.policies.read()).toMatchObject({ revision: 0, policies: [] });
  const taken = { baseRevision: 0, policies: [mentioning("one"), mentioning("one")] };
  await expect(lead.policies.save(taken)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const borrowed = { baseRevision: 0, policies: [mentioning("kettle", { id: "own" })] };
  await expect(lead.policies.save(borrowed)).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("a policy that can no longer be read stops nobody's turns", async () => {
  const workspace = await opened();
  await given.app.db.prisma.policyList.create({
    data: {
      workspaceId: workspace.id,
      policies: [{ odd: true }, JSON.parse(JSON.stringify(mentioning("kettle")))],
      revision: 7,
      changedByName: "Test",
    },
  });
  const { say, owner } = await talking(workspace.id);
  await say("the kettle");
  expect(await owner()).toBe("queue");
});
