import { isDeepStrictEqual } from "node:util";
import { rollingRestart } from "./rolling-restart.ts";

/** `proof restarts`: two hundred conversations while the servers are restarted and killed, one after the other. */
export async function proveRestarts(stop: AbortSignal): Promise<{ cases: number; failed: number }> {
  const { told, exitCodes } = await rollingRestart({ customers: 8, conversations: 200 }, stop);
  const wrong = told.filter(
    ({ expected, log, streamed }) =>
      !isDeepStrictEqual(log, expected) || !isDeepStrictEqual(streamed, expected),
  );
  for (const one of wrong) console.error(one);
  console.error(
    `${exitCodes.length} restarts, ${exitCodes.filter((code) => code !== 0).length} of them unclean`,
  );
  return { cases: told.length, failed: wrong.length + exitCodes.filter((code) => code !== 0).length };
}
