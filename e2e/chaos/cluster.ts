import { once } from "node:events";
import { createInterface } from "node:readline";
import type { App } from "#server/app.ts";
import { type Served, serve } from "../serve.ts";
import { type CrashPoint, crashPoints } from "./crash-points.ts";
import { prepareGround } from "./ground.ts";
import { startVendor, type Vendor } from "./vendor.ts";

/** Two servers on one PostgreSQL, and the vendor that both of them call. */
export interface Cluster {
  servers: Server[];
  vendor: Vendor;
  /** On the same database, to read the logs at the end; it takes part in nothing. */
  app: App;
  stop: () => Promise<void>;
}

/** A server process that is killed and comes back, each time at another address. */
export interface Server {
  name: string;
  /** Null while it is down. */
  url: string | null;
  /** Kills it at the first of these points that it reaches, or else after so many ms; tells when and where it died. */
  kill: (points: CrashPoint[], afterMs: number) => Promise<Death>;
  restart: () => Promise<void>;
}

export interface Death {
  server: string;
  at: number;
  /** Null when it was killed at a moment by chance. */
  point: CrashPoint | null;
  /** The calls that it had in hand since it was up, ended or not, as `heldCall` names them. */
  held: ReadonlySet<string>;
}

/** A call by its conversation and its number there. */
export function heldCall(conversation: string, call: number | string): string {
  return `${conversation} ${call}`;
}

export async function startCluster(): Promise<Cluster> {
  const ground = await prepareGround({ demo: true });
  const undo = [ground.stop];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const witnesses: Witnesses = new Map();
    const vendor = await startVendor((moment, name) => witnesses.get(name)?.(vendorPoints[moment]));
    undo.push(vendor.stop);
    const env = { ...ground.env, VENDOR: vendor.url, OPENINGS_PER_MINUTE: "1000000", BATON_URL: "" };
    const servers = await Promise.all(["north", "south"].map((name) => start(name, env, witnesses)));
    undo.push(...servers.map(({ stop }) => stop));
    return { servers, vendor, app: ground.app, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What of a server's calls the vendor can tell, by the server's name. */
type Witnesses = Map<string, (point: CrashPoint) => void>;

const vendorPoints = {
  arrived: "11 Vendor: a call has arrived, nothing is done",
  done: "12 Vendor: a call is done, no answer has left",
} as const satisfies Record<string, CrashPoint>;

async function start(
  name: string,
  env: Record<string, string>,
  witnesses: Witnesses,
): Promise<Server & { stop: () => Promise<void> }> {
  const up = () => serve("e2e/chaos/crashing-server.ts", [], { ...env, NAME: name });
  let served: Served = await up();
  let held = callsIn(served);
  const server: Server = {
    name,
    url: served.url,
    kill: async (points, afterMs) => {
      const death = await killed(served, points, afterMs, (witness) => witnesses.set(name, witness));
      server.url = null;
      witnesses.delete(name);
      return { server: name, held, ...death };
    },
    restart: async () => {
      served = await up();
      held = callsIn(served);
      server.url = served.url;
    },
  };
  return Object.assign(server, { stop: () => served.stop() });
}

/** Goes on being filled for as long as the process says what it takes. */
function callsIn({ process: { stdout } }: Served): Set<string> {
  const held = new Set<string>();
  if (stdout)
    createInterface({ input: stdout }).on("line", (line) => {
      const [, conversation, , call] = /^takes (.*)$/.exec(line)?.[1]?.split("|") ?? [];
      if (conversation && call) held.add(heldCall(conversation, call));
    });
  return held;
}

async function killed(
  { process: child }: Served,
  points: CrashPoint[],
  afterMs: number,
  listen: (witness: (point: CrashPoint) => void) => void,
): Promise<Pick<Death, "at" | "point">> {
  let point: CrashPoint | null = null;
  let at = 0;
  child.stdout?.on("data", (piece: Buffer) => {
    point = crashPoints.find((one) => String(piece).includes(`crashes at ${one}\n`)) ?? point;
  });
  const kill = () => {
    at ||= Date.now();
    child.kill("SIGKILL");
  };
  listen((seen) => {
    if (!points.includes(seen)) return;
    point ??= seen;
    kill();
  });
  child.send(points);
  const timer = setTimeout(kill, afterMs);
  await once(child, "exit");
  clearTimeout(timer);
  return { at: at || Date.now(), point };
}
