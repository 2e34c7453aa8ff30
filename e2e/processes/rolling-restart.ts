import { playCustomer, type Told } from "./customer.ts";
import { startPair } from "./pair.ts";

export interface Restarted {
  told: Told[];
  /** Of those that were asked to stop, not killed. */
  exitCodes: (number | null)[];
}

/**
 * Customers play while one server after the other is asked to stop and started again, and every third time killed, until
 * all of them are through.
 */
export async function rollingRestart(
  { customers, conversations }: Size,
  stop?: AbortSignal,
): Promise<Restarted> {
  const pair = await startPair("e2e/load/turns.flow.json", "Bench");
  try {
    let left = conversations;
    let restarting = true;
    const told: Told[] = [];
    const customer = async () => {
      while (left > 0 && !stop?.aborted) told.push(await playCustomer(pair.servers, "Bench", left--));
    };
    const playing = Promise.all(Array.from({ length: customers }, customer)).finally(() => {
      restarting = false;
    });
    const exitCodes: Restarted["exitCodes"] = [];
    for (let turn = 0; restarting; turn++) {
      const server = pair.servers[turn % 2 === 0 ? 0 : 1];
      const signal = turn % 3 === 2 ? "SIGKILL" : "SIGTERM";
      const code = await server.restart(signal);
      if (signal === "SIGTERM") exitCodes.push(code);
    }
    await playing;
    stop?.throwIfAborted();
    return { told, exitCodes };
  } finally {
    await pair.stop();
  }
}

interface Size {
  /** At the same time. */
  customers: number;
  conversations: number;
}
