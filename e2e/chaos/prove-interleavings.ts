import { prepareGround } from "./ground.ts";
import { proveInterleavings } from "./interleavings.ts";

const runs = 20_000;
const atOnce = 100;
const enoughFailed = 5;
/** They meet nowhere: each run has a conversation and two processes of its own. */
const lanes = 6;

/** `proof interleavings`: 20,000 runs of customer, agent, timer and effect on two processes and one database. */
export async function proveAllInterleavings(stop: AbortSignal): Promise<{ cases: number; failed: number }> {
  const ground = await prepareGround();
  const proved = { cases: 0, failed: 0 };
  const met = { pastFence: 0, bursts: 0 };
  const seeds = Array.from({ length: runs / atOnce }, (_, index) => index + 1).values();
  const lane = async () => {
    for (const seed of seeds) {
      if (proved.failed >= enoughFailed) return;
      const { cases, failed, pastFence, bursts } = await proveInterleavings(ground, { runs: atOnce, seed });
      stop.throwIfAborted();
      proved.cases += cases;
      proved.failed += failed.length;
      met.pastFence += pastFence;
      met.bursts += bursts;
      for (const one of failed) console.error(one);
      if (proved.cases % 2_000 === 0) console.error(`${proved.cases} of ${runs} interleavings`);
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
    console.error(
      `calls to be marked as sent after the fence: ${met.pastFence}, bursts heard as one: ${met.bursts}`,
    );
    // what never came up is not proved
    return { ...proved, failed: proved.failed + (met.pastFence === 0 ? 1 : 0) + (met.bursts === 0 ? 1 : 0) };
  } finally {
    await ground.stop();
  }
}
