import { expect, test } from "vitest";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../../authoring/testing.ts";
import { makeWorkspace, withServer } from "../../testing.ts";

const baton = withServer({ OPENINGS_PER_MINUTE: "5" });

async function open(channelKey: string): Promise<Response> {
  return fetch(`${baton.url}/api/chat/${channelKey}/conversations`, { method: "POST" });
}

test("an address that opens one conversation after the other is told when to come back", async () => {
  const { id } = await makeWorkspace(baton.app);
  const flow = flowOf(
    [
      ["start", "start"],
      ["done", "close"],
    ],
    ["start.next → done"],
  );
  const { channelKey } = await publishTestFlow(baton.app.db, id, flow);
  for (let nth = 0; nth < 5; nth++) expect((await open(channelKey)).status).toBe(201);
  const refused = await open(channelKey);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ error: { code: "too_many" } });
});
