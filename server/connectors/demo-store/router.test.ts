import { expect, test } from "vitest";
import { foreignRows } from "../../procedure-samples.ts";
import { makeWorkspace, withApp } from "../../testing.ts";

const given = withApp();

test("nothing is done to an order in the name of another workspace's conversation", async () => {
  const { conversation: conversationId } = await foreignRows(given.app);
  const mine = await makeWorkspace(given.app);
  const agent = await mine.caller("agent");
  const order = { orderNumber: "1042", key: "pressed once", conversationId };
  await expect(agent.store.cancel(order)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(agent.store.refund({ ...order, amount: 100 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await given.app.db.prisma.audit.count({ where: { workspaceId: mine.id } })).toBe(0);
});
