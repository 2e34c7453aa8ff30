import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "#server/database/embedded.ts";
import { runToEnd, type Served, serve } from "../serve.ts";

/** Two servers as `npm start` makes them, on one PostgreSQL; nothing else is shared. */
export interface Pair {
  servers: [Process, Process];
  stop: () => Promise<void>;
}

/** A server process that is stopped and comes back, each time at another address. */
export interface Process {
  /** Null while it is down. */
  url: () => string | null;
  /** Ends it in that way, and starts it again; tells its exit code. */
  restart: (signal: "SIGTERM" | "SIGKILL") => Promise<number | null>;
}

/** Both start at the same moment on an empty database; then the flow in the file is published. */
export async function startPair(flowFile: string, name: string): Promise<Pair> {
  const folder = mkdtempSync(join(tmpdir(), "baton-pair-"));
  const database = await startEmbedded(folder, { durable: false });
  const running: Served[] = [];
  const stop = async () => {
    await Promise.all(running.map((served) => served.stop()));
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const env = {
    PORT: "0",
    LOG_LEVEL: "error",
    DATABASE_URL: database.url,
    BATON_URL: "",
    OPENINGS_PER_MINUTE: "100000",
  };
  const up = async (place: number) => {
    const served = await serve("server/commands/start.ts", ["--without-web"], {
      ...env,
      DATA_DIR: join(folder, `of ${place}`),
    });
    running[place] = served;
    return served.url;
  };
  try {
    const urls: (string | null)[] = await Promise.all([up(0), up(1)]);
    await runToEnd("server/commands/flow.ts", ["publish", flowFile, "--as", name], {
      ...env,
      DATA_DIR: folder,
    });
    const process = (place: number): Process => ({
      url: () => urls[place] ?? null,
      restart: async (signal) => {
        const child = running[place]?.process;
        if (!child) throw new Error("This server is not there.");
        const gone = once(child, "exit");
        child.kill(signal);
        if (signal === "SIGKILL") urls[place] = null;
        const [code] = (await gone) as [number | null];
        urls[place] = null;
        urls[place] = await up(place);
        return code;
      },
    });
    return { servers: [process(0), process(1)], stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
