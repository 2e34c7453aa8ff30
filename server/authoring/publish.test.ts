import { expect, test } from "vitest";
import { defaultPolicies } from "#flows/policies.ts";
import { flowOf } from "#flows/testing.ts";
import { makeWorkspace, type TestWorkspace, withApp } from "../testing.ts";

const given = withApp();
const hello = (say: string) => ({
  ...flowOf(
    [
      ["start", "start"],
      ["done", "close", { say }],
    ],
    ["start.next → done"],
  ),
  policies: defaultPolicies,
});

async function publishedTwice(workspace: TestWorkspace) {
  const lead = await workspace.caller("lead");
  const { id } = await lead.flows.create({ name: "Returns" });
  const revisionNow = async () => (await lead.flows.get({ id })).revision;
  const publish = async (note: string) => {
    const revision = await revisionNow();
    const published = await lead.flows.publish({ id, revision, note });
    if (!published.ok) throw new Error(JSON.stringify(published.findings));
    return published.version;
  };
  await lead.flows.save({ id, baseRevision: await revisionNow(), draft: hello("Hello!") });
  const first = await publish("first");
  await lead.flows.save({ id, baseRevision: await revisionNow(), draft: hello("Good day!") });
  const second = await publish("second");
  const restoreFirst = async () => {
    await lead.flows.restore({ id, versionId: first.id, baseRevision: await revisionNow() });
  };
  return { id, lead, publish, first, second, restoreFirst };
}

test("an older version that is restored and published is a version of its own, with its note and author", async () => {
  const workspace = await makeWorkspace(given.app);
  const { id, lead, first, second, restoreFirst } = await publishedTwice(workspace);
  expect(second.number).toBe(2);
  await restoreFirst();
  const owner = await workspace.caller("owner");
  const { revision } = await lead.flows.get({ id });
  const published = await owner.flows.publish({ id, revision, note: "back to the first" });
  expect(published).toMatchObject({ ok: true, version: { number: 3, hash: first.hash } });
  const versions = await lead.flows.versions({ id });
  expect(versions.map(({ number, note, author }) => [number, note, author])).toEqual([
    [3, "back to the first", "Test owner"],
    [2, "second", "Test lead"],
    [1, "first", "Test lead"],
  ]);
  expect((await lead.flows.get({ id })).published).toMatchObject({ number: 3 });
});

test("publishing what is live already answers with that version and writes nothing", async () => {
  const { id, lead, publish, second } = await publishedTwice(await makeWorkspace(given.app));
  const written = () => given.app.db.prisma.audit.count({ where: { subject: `flow ${id}` } });
  const before = await written();
  expect(await publish("nothing new")).toEqual(second);
  expect(await lead.flows.versions({ id })).toHaveLength(2);
  expect(await written()).toBe(before);
});

test("a required scenario that fails keeps the draft from going live, and is told in words", async () => {
  const workspace = await makeWorkspace(given.app);
  const lead = await workspace.caller("lead");
  const scenario = {
    id: "greets",
    title: "Greets",
    required: true,
    customer: null,
    at: "2026-11-20T10:00:00.000Z",
    steps: [{ say: "hello" }],
    stubs: {},
    asserts: [{ says: "Welcome" }],
  };
  const flow = { ...hello("Goodbye!"), scenarios: [scenario] };
  const { id } = await lead.flows.create({ name: "Greeting", flow });
  const refused = await lead.flows.publish({ id, revision: 0, note: "" });
  expect(refused).toMatchObject({ ok: false, findings: [{ rule: "failed scenario", scenario: "greets" }] });
  expect(await lead.flows.versions({ id })).toEqual([]);
  const kept = { ...flow, name: "Greeting", scenarios: [{ ...scenario, asserts: [{ says: "Goodbye" }] }] };
  await lead.flows.save({ id, baseRevision: 0, draft: kept });
  expect(await lead.flows.publish({ id, revision: 1, note: "" })).toMatchObject({ ok: true });
});
