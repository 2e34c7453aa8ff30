import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { steps, story } from "./story.ts";

/**
 * `proof story`: the server killed before each step, during each, and at every one of them in one run. Throws once `stop`
 * is given; what it started is stopped then as well.
 */
export async function proveStory(stop: AbortSignal): Promise<{ cases: number; failed: number }> {
  const dataDir = mkdtempSync(join(tmpdir(), "baton-proof-"));
  const between = steps.slice(1);
  // what the agent's cookie and the customer's token come from is not sent twice: it makes a conversation of its own
  const runs = [
    ...between.map((step) => ({ killBefore: [step] })),
    ...between.map((step) => ({ killDuring: [step] })),
    { killBefore: between },
    { killBefore: between, killDuring: between },
  ];
  try {
    const calm = await story(dataDir, { stop });
    let failed = 0;
    for (const run of runs) {
      const ending = await story(dataDir, { ...run, stop }).catch((error: unknown) => error);
      stop.throwIfAborted();
      const same = isDeepStrictEqual(ending, calm);
      if (!same) failed++;
      console.error(`${same ? "✓" : "✗"} ${JSON.stringify(run)}`);
      if (!same) console.error(ending);
    }
    return { cases: runs.length, failed };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
