import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { App } from "#server/app.ts";
import { publishTestFlow } from "#server/authoring/testing.ts";
import type { Beginning } from "#server/conversations/begin.ts";
import { startEmbedded } from "#server/database/embedded.ts";
import { migrate } from "#server/database/migrate.ts";
import { homeWorkspace, seedDemo } from "#server/demo/seed-demo.ts";
import { readEnv } from "#server/env.ts";
import { startApp, stopApp } from "#server/main.ts";
import { chaosFlow } from "./flow.ts";

/** What the chaos takes place on: a PostgreSQL of its own, the demo workspace in it, and its flow published there. */
export interface Ground {
  app: App;
  /** For servers on the same database. */
  env: Record<string, string>;
  entrance: Omit<Beginning, "customer">;
  stop: () => Promise<void>;
}

export async function prepareGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), "baton-chaos-"));
  const undo: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const database = await startEmbedded(folder, { durable: false });
    undo.push(database.stop);
    await migrate(database.url);
    const env = { DATABASE_URL: database.url, DATA_DIR: folder, LOG_LEVEL: "error", PORT: "0" };
    const app = await startApp(readEnv(env), database.url);
    undo.push(() => stopApp(app));
    await seedDemo(app);
    const workspaceId = await homeWorkspace(app);
    const { id: flowId, ...published } = await publishTestFlow(app.db, workspaceId, chaosFlow());
    return { app, env, entrance: { workspaceId, flowId, ...published }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
