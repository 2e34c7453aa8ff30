import { expect, test } from "vitest";
import type { Flow } from "#flows/flow.ts";
import { defaultPolicies } from "#flows/policies.ts";
import { flowOf } from "#flows/testing.ts";
import { advance } from "../conversations/advance.ts";
import { begin } from "../conversations/begin.ts";
import { entriesOf } from "../conversations/conversations.ts";
import { runtimeOf } from "../conversations/runtime.ts";
import { openShop } from "../demo/open-shop.ts";
import { makeWorkspace, type TestWorkspace, withApp } from "../testing.ts";
import { firstPolicies } from "./first-policies.ts";
import { publishFile } from "./open-flow.ts";

const given = withApp();

/** A workspace as it is made today; `before` as it was made before there were default policies. */
async function opened(when: "now" | "before" = "now"): Promise<TestWorkspace> {
  const workspace = await makeWorkspace(given.app);
  const workspaceId = workspace.id;
  if (when === "now")
    await given.app.db.prisma.policyList.create({ data: { workspaceId, ...firstPolicies } });
  await openShop(given.app.db, workspaceId, new Date().toISOString());
  return workspace;
}

/** Asks once and is over: nothing in it hands off. */
const asking: Flow = flowOf(
  [
    ["start", "start", { greeting: "" }],
    ["ask", "ask", { question: "And?", answer: "text", variable: "topic", lookBack: false }],
    ["end", "close"],
  ],
  ["start.next → ask", "ask.answered → end"],
);

const [human] = defaultPolicies.filter(({ id }) => id === "wants-a-human");
if (!human) throw new Error("There is a default policy for it.");

async function publish(workspace: TestWorkspace, flow: Flow) {
  const author = { id: null, name: "Test" };
  const { flowId, published, left } = await publishFile(given.app.db, {
    workspaceId: workspace.id,
    flow,
    note: "",
    author,
    channelKey: workspace.id,
  });
  return { flowId, published, left };
}

test("a new flow goes by the workspace's default policies and has no copies of them", async () => {
  const workspace = await opened();
  const lead = await workspace.caller("lead");
  expect(await lead.policies.read()).toMatchObject({ revision: 1, policies: defaultPolicies });
  const { id, left } = await lead.flows.create({ name: "Sizes" });
  expect(left).toEqual(defaultPolicies.map(({ title }) => title));
  expect((await lead.flows.get({ id })).draft.policies).toEqual([]);
});

test("a wish for a person is heard in a flow without policies, and it may be published", async () => {
  const workspace = await opened();
  const { flowId, published } = await publish(workspace, asking);
  if (!published.ok) throw new Error(JSON.stringify(published.findings));
  const { conversation } = await begin(runtimeOf(given.app), {
    workspaceId: workspace.id,
    flowId,
    versionId: published.version.id,
    versionHash: published.version.hash,
    channelKey: workspace.id,
    customer: { ref: null, name: "Maya", email: null, verified: false },
  });
  const incoming = { type: "message", text: "let me talk to a human" } as const;
  await advance(runtimeOf(given.app), conversation.id, { eventId: "1", incoming });
  const causes = (await entriesOf(given.app, conversation.id)).flatMap((entry) =>
    entry.kind === "handoff" ? [entry.cause.id] : [],
  );
  expect(causes).toEqual(["wants-a-human"]);
});

test("a file leaves copies of the default policies to the workspace and keeps what it changed", async () => {
  const workspace = await opened();
  const lead = await workspace.caller("lead");
  const own = { ...human, enabled: false };
  const flow = { ...asking, policies: [...defaultPolicies.filter((one) => one !== human), own] };
  const { id, left } = await lead.flows.create({ name: "From a file", flow });
  expect(left).toHaveLength(defaultPolicies.length - 1);
  expect((await lead.flows.get({ id })).draft.policies).toEqual([own]);
  const file = await publish(workspace, flow);
  expect(file.left).toEqual(left);
  // what stands in for the workspace's is off here, so nobody is heard
  const rules = file.published.ok ? [] : file.published.findings.map(({ rule }) => rule);
  expect(rules).toContain("unheard wish");
});

test("a policy that is changed for the workspace keeps the id of the default one", async () => {
  const workspace = await opened();
  const lead = await workspace.caller("lead");
  const policies = defaultPolicies.map((policy) => ({ ...policy, enabled: policy === human }));
  expect(await lead.policies.save({ baseRevision: 1, policies })).toMatchObject({ ok: true, revision: 2 });
  expect(await lead.policies.read()).toMatchObject({ by: "Test lead", policies });
});

test("a workspace from before goes on as it did: its flows have their own, whatever else is in its list", async () => {
  const workspace = await opened("before");
  const lead = await workspace.caller("lead");
  const own = { ...human, id: "workspace-human" };
  expect(await lead.policies.save({ baseRevision: 0, policies: [own] })).toMatchObject({ ok: true });
  const { id, left } = await lead.flows.create({ name: "Sizes" });
  expect(left).toEqual([]);
  expect((await lead.flows.get({ id })).draft.policies).toEqual(defaultPolicies);
});
