import { expect, test } from "vitest";
import { defaultPolicies } from "#flows/policies.ts";
import { flowOf } from "#flows/testing.ts";
import { makeWorkspace, withApp } from "../testing.ts";

const given = withApp();

test("publishing warns of a server that the workspace's flows may not reach, until it is allowed", async () => {
  const lead = await (await makeWorkspace(given.app)).caller("lead");
  const { id } = await lead.flows.create({ name: "Stock" });
  const asking = (say: string) => ({
    ...flowOf(
      [
        ["start", "start"],
        ["stock", "httpRequest", { url: "https://stock.example.com/items" }],
        ["done", "close", { say }],
      ],
      [
        "start.next → stock",
        ...["done", "refused", "failed", "unknown"].map((exit) => `stock.${exit} → done`),
      ],
    ),
    policies: defaultPolicies,
  });
  const publish = async (say: string) => {
    const { revision } = await lead.flows.get({ id });
    const saved = await lead.flows.save({ id, baseRevision: revision, draft: asking(say) });
    const published = await lead.flows.publish({ id, revision: saved.revision, note: "" });
    return published.ok && published.warnings.filter(({ rule }) => rule === "server not allowed");
  };
  expect(await publish("Thanks!")).toMatchObject([{ nodes: ["stock"], server: "stock.example.com" }]);
  await lead.connections.allow({ host: "stock.example.com" });
  expect(await publish("Thank you!")).toEqual([]);
});
