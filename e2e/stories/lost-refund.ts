import { flowOf } from "#flows/testing.ts";
import { publishTestFlow } from "#server/authoring/testing.ts";
import { advance } from "#server/conversations/advance.ts";
import { begin } from "#server/conversations/begin.ts";
import { runtimeOf } from "#server/conversations/runtime.ts";
import { openDatabase } from "#server/database/open.ts";
import { homeWorkspace } from "#server/demo/seed-demo.ts";
import { readEnv } from "#server/env.ts";
import { startApp, stopApp } from "#server/main.ts";

/**
 * A second server process on the database of a running one (DATA_DIR), whose way to the shop breaks off: NAME asks for
 * a refund, and nobody knows whether it was made. It was not.
 */
const { NAME = "A customer" } = process.env;
const env = readEnv();
const database = await openDatabase(env, { about: "a lost refund", share: true });
const app = await startApp(env, database.url);
const runtime = runtimeOf(app);
const broken = async () => Promise.reject(new Error("The connection to the shop broke off."));
runtime.executors = { ...runtime.executors, act: broken };
runtime.probes.act = { lagMs: 0, look: broken };

const refunding = flowOf(
  [
    ["start", "start", { greeting: "" }],
    [
      "refund",
      "action",
      {
        act: "refund order",
        order: "1042",
        amount: "fixed",
        money: 5,
        reason: "Broken",
        email: "maya.reyes@example.com",
      },
    ],
    ["team", "handoff"],
  ],
  ["start.next → refund", ...["done", "refused", "failed", "unknown"].map((exit) => `refund.${exit} → team`)],
);
const workspaceId = await homeWorkspace(app);
const { id: flowId, ...version } = await publishTestFlow(app.db, workspaceId, {
  ...refunding,
  name: "Refunds",
});
const customer = { ref: null, name: NAME, email: "maya.reyes@example.com", verified: false };
const { conversation } = await begin(runtime, { workspaceId, flowId, ...version, customer });
const incoming = { type: "message", text: "My kettle arrived broken, I want my money back." } as const;
await advance(runtime, conversation.id, { eventId: "customer:1", incoming });
await runtime.underway.settled(conversation.id, 60_000);
await stopApp(app);
await database.close();
