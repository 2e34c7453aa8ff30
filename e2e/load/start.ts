import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../serve.ts";

/** `bench start`: from the command to the address of a server that was up before. True while the median is under 3 s. */
export async function start(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "baton-start-"));
  try {
    await up(folder); // makes the data folder
    const took: number[] = [];
    for (let time = 0; time < times; time++) took.push(await up(folder));
    const upMs = Math.round(took.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0);
    console.log(JSON.stringify({ bench: "start", starts: times, upMs }));
    return upMs < longestMs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const times = 5;
const longestMs = 3_000;

async function up(folder: string): Promise<number> {
  const began = performance.now();
  const env = { DATA_DIR: folder, PORT: "0", LOG_LEVEL: "error" };
  const server = await serve("server/commands/start.ts", ["--without-web"], env);
  const took = performance.now() - began;
  await server.stop();
  return took;
}
