import { expect, test } from "vitest";
import { defaultPolicies } from "#flows/policies.ts";
import { flowOf } from "#flows/testing.ts";
import { makeWorkspace, withApp } from "../testing.ts";

const given = withApp();
const saying = (say: string) => ({
  ...flowOf(
    [
      ["start", "start"],
      ["done", "close", { say }],
    ],
    ["start.next → done"],
  ),
  policies: defaultPolicies,
});

async function twoVersions() {
  const workspace = await makeWorkspace(given.app);
  const lead = await workspace.caller("lead");
  const { id } = await lead.flows.create({ name: "Returns" });
  const publish = async (say: string) => {
    const { revision } = await lead.flows.get({ id });
    const saved = await lead.flows.save({ id, baseRevision: revision, draft: saying(say) });
    const published = await lead.flows.publish({ id, revision: saved.revision, note: "" });
    if (!published.ok) throw new Error(JSON.stringify(published.findings));
    return published.version.id;
  };
  const [first, second] = [await publish("Hello!"), await publish("Good day!")];
  const named = async () => (await lead.flows.versions({ id })).map(({ number, name }) => [number, name]);
  return { workspace, lead, id, first, second, named };
}

test("a version's name stands in the history and the rollout, can be changed and taken away", async () => {
  const { lead, id, first, second, named } = await twoVersions();
  expect(await lead.flows.nameVersion({ id, versionId: first, name: " Before Christmas " })).toEqual({
    ok: true,
  });
  await lead.flows.nameVersion({ id, versionId: second, name: "Christmas" });
  expect(await named()).toEqual([
    [2, "Christmas"],
    [1, "Before Christmas"],
  ]);
  expect(await lead.flows.version({ id, versionId: first })).toMatchObject({ name: "Before Christmas" });
  expect(await lead.rollout.get({ id })).toMatchObject({
    live: { name: "Christmas" },
    previous: { name: "Before Christmas" },
    trial: null,
  });
  await lead.flows.nameVersion({ id, versionId: second, name: "Winter" });
  await lead.flows.nameVersion({ id, versionId: first, name: "" });
  expect(await named()).toEqual([
    [2, "Winter"],
    [1, null],
  ]);
});

test("no two versions of a flow have one name, and each naming stands in the audit", async () => {
  const { workspace, lead, id, first, second, named } = await twoVersions();
  await lead.flows.nameVersion({ id, versionId: first, name: "Winter" });
  expect(await lead.flows.nameVersion({ id, versionId: second, name: "winter" })).toEqual({
    ok: false,
    message: "Version 1 is called “winter” already: choose another name.",
  });
  expect(await named()).toEqual([
    [2, null],
    [1, "Winter"],
  ]);
  const audits = await given.app.db.prisma.audit.findMany({
    where: { workspaceId: workspace.id, act: "named a version" },
  });
  expect(audits.map(({ data, actorName }) => [actorName, data])).toEqual([
    ["Test lead", { version: 1, name: "Winter" }],
  ]);
});
