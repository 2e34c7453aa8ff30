import { expect, test, vi } from "vitest";
import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "../../authoring/testing.ts";
import { runtimeOf } from "../../conversations/runtime.ts";
import { makeWorkspace, withServer } from "../../testing.ts";

const baton = withServer({ OPENINGS_PER_MINUTE: "6" });

async function open(channelKey: string): Promise<Response> {
  return fetch(`${baton.url}/api/chat/${channelKey}/conversations`, { method: "POST" });
}

test("where a conversation can begin neither with its flow nor with a person, that is told, and nothing is kept", async () => {
  const { id } = await makeWorkspace(baton.app);
  const flow = flowOf([["start", "start"]], []);
  const { channelKey } = await publishTestFlow(baton.app.db, id, flow);
  vi.spyOn(runtimeOf(baton.app).writer, "write").mockRejectedValueOnce(new Error("The disk is full."));
  const answer = await fetch(`${baton.url}/api/chat/${channelKey}/conversations`, { method: "POST" });
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await answer.json()).toMatchObject({ error: { code: "cannot_begin" } });
  expect(await baton.app.db.prisma.conversation.count({ where: { workspaceId: id } })).toBe(0);
});

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
