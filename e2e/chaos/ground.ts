import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Flow } from "#flows/flow.ts";
import type { App } from "#server/app.ts";
import { publishTestFlow } from "#server/authoring/testing.ts";
import type { Beginning } from "#server/conversations/begin.ts";
import { startEmbedded } from "#server/database/embedded.ts";
import { migrate } from "#server/database/migrate.ts";
import { openShop } from "#server/demo/open-shop.ts";
import { homeWorkspace, seedDemo } from "#server/demo/seed-demo.ts";
import { readEnv } from "#server/env.ts";
import { startApp, stopApp } from "#server/main.ts";
import { chaosFlow } from "./flow.ts";

/** What the chaos takes place on: a PostgreSQL of its own, a workspace in it, and the flow published there, twice. */
export interface Ground {
  app: App;
  /** For servers on the same database. */
  env: Record<string, string>;
  entrance: Entrance;
  /** To the flow that hears quick messages as one. */
  mergingEntrance: Entrance;
  stop: () => Promise<void>;
}

type Entrance = Omit<Beginning, "customer">;

export async function prepareGround({ demo = false } = {}): Promise<Ground> {
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
    const workspaceId = demo ? await demoWorkspace(app) : await bareWorkspace(app);
    const entrance = await entranceTo(app, workspaceId, chaosFlow());
    const mergingEntrance = await entranceTo(app, workspaceId, chaosFlow({ merging: true }));
    return { app, env, entrance, mergingEntrance, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function entranceTo({ db }: App, workspaceId: string, flow: Flow): Promise<Entrance> {
  const { id: flowId, ...published } = await publishTestFlow(db, workspaceId, flow);
  return { workspaceId, flowId, ...published };
}

/** With people who can sign in, and its channel. */
async function demoWorkspace(app: App): Promise<string> {
  await seedDemo(app);
  return homeWorkspace(app);
}

async function bareWorkspace({ db }: App): Promise<string> {
  const { id } = await db.prisma.workspace.create({ data: { name: "Chaos", slug: "chaos" } });
  await openShop(db, id, new Date().toISOString());
  return id;
}
