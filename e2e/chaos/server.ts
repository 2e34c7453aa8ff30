import { once } from "node:events";
import { type Served, serve } from "../serve.ts";

/** A server on a data folder that can be killed and comes back; its address changes each time. */
export async function serverOn(dataDir: string) {
  const env = { DATA_DIR: dataDir, PORT: "0", LOG_LEVEL: "error", DATABASE_URL: "", BATON_URL: "" };
  const start = (): Promise<Served> => serve("server/commands/start.ts", ["--without-web"], env);
  let served = await start();
  return {
    url: () => served.url,
    stop: () => served.stop(),
    async killAndRestart(): Promise<void> {
      const gone = once(served.process, "exit");
      served.process.kill("SIGKILL");
      await gone;
      served = await start();
    },
  };
}
