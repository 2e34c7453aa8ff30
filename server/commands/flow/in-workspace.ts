import type { App } from "../../app.ts";
import { openDatabase } from "../../database/open.ts";
import { homeWorkspace, seedDemo } from "../../demo/seed-demo.ts";
import { readEnv } from "../../env.ts";
import { startApp, stopApp } from "../../main.ts";

/** Does something in the workspace of this installation, whether a server runs or not. */
export async function inWorkspace<T>(
  about: string,
  work: (app: App, workspaceId: string) => Promise<T>,
): Promise<T> {
  const env = readEnv();
  const database = await openDatabase(env, { about, share: true });
  try {
    const app = await startApp(env, database.url);
    try {
      await seedDemo(app);
      return await work(app, await homeWorkspace(app));
    } finally {
      await stopApp(app);
    }
  } finally {
    await database.close();
  }
}
