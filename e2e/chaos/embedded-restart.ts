import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serverOn } from "./server.ts";

/** One server on its embedded database, killed so many times: ms from each kill until a new conversation is begun. */
export async function embeddedRestart(times: number): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), "baton-chaos-"));
  const server = await serverOn(folder);
  try {
    const took: number[] = [];
    for (let time = 0; time < times; time++) {
      await begin(server.url());
      const killed = performance.now();
      await server.killAndRestart();
      await begin(server.url());
      took.push(performance.now() - killed);
    }
    return took;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function begin(url: string): Promise<void> {
  const begun = await fetch(`${url}/api/chat/demo/conversations`, { method: "POST" });
  if (!begun.ok) throw new Error(`The embedded server answered ${begun.status}.`);
}
