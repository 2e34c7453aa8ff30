import type { Ears } from "#flows/signals/ears.ts";
import type { World } from "#flows/world.ts";
import { refinerOf } from "../ai/refiner.ts";
import type { App } from "../app.ts";
import { liveEars } from "../authoring/own-ears-live.ts";
import { livePolicies } from "../authoring/policies-live.ts";
import type { Gate } from "../connectors/gate.ts";
import type { Db, Sql } from "../db.ts";
import { queueStandings } from "../handoffs/standings.ts";
import type { JobQueue } from "../jobs.ts";
import type { Metrics } from "../metrics.ts";
import { Bursts } from "./bursts.ts";
import { ConversationCache } from "./cache.ts";
import type { Conversation } from "./conversation.ts";
import type { Executors, Probes } from "./executor.ts";
import { Refining } from "./hear.ts";
import { Machines } from "./machines.ts";
import { Mailbox } from "./mailbox.ts";
import type { CallJob } from "./orphans.ts";
import { outsideOf } from "./outside.ts";
import { Overheard } from "./overheard.ts";
import { Silence } from "./silence.ts";
import { Tries } from "./tries.ts";
import { TurnWriter } from "./turn-writer.ts";
import { Underway } from "./underway.ts";

/** What turns stand on: the process's database and clock, and what it remembers to be fast. */
export interface Runtime {
  db: Db;
  mailbox: Mailbox;
  /** What is being taken in, for whoever comes after a process that ended in the middle of it. */
  tries: Tries;
  bursts: Bursts;
  silence: Silence;
  cache: ConversationCache;
  overheard: Overheard;
  writer: TurnWriter;
  machines: Machines;
  underway: Underway;
  executors: Executors;
  probes: Probes;
  gate: Gate;
  /** How the queues of a workspace stand; may be two seconds old. */
  standings: (workspaceId: string) => Promise<World["queues"]>;
  /** What a workspace taught Baton to hear; may be two seconds old. */
  ears: (workspaceId: string) => Promise<Ears | null>;
  /** Messages that a model is asked about before their turn; null where no provider is set up. */
  refining: Refining | null;
  /** The database's time, ISO 8601, UTC. */
  now: () => string;
  metrics: Metrics;
  /** Leaves a job for an orphaned call or one in doubt, in the transaction that `sql` is in. */
  hand: (sql: Sql, job: CallJob, queue: JobQueue) => Promise<void>;
  /** Tells every screen concerned that something was committed; the inbox, only of what is or was in people's hands. */
  changed: (conversation: Conversation, handoffs: boolean) => void;
  /** Something went wrong that nobody waits for. */
  report: (error: unknown, about: string) => void;
}

const runtimes = new WeakMap<App, Runtime>();

/** The runtime of this process: one for each app, so that all features share its mailbox and caches. */
export function runtimeOf(app: App): Runtime {
  const known = runtimes.get(app);
  if (known) return known;
  const tries = new Tries(app.env.DATA_DIR, (err) =>
    app.log.error({ err }, "events that end the process are not counted"),
  );
  const refine = refinerOf(app);
  const runtime: Runtime = {
    db: app.db,
    mailbox: new Mailbox(),
    tries,
    bursts: new Bursts(),
    silence: new Silence(),
    cache: new ConversationCache(),
    overheard: new Overheard(),
    writer: new TurnWriter(app.db.pool),
    machines: new Machines(app.db.pool, livePolicies(app.db.pool), tries),
    underway: new Underway(),
    ...outsideOf(app),
    standings: queueStandings(app.db.pool, () => app.clock.now()),
    ears: liveEars(app.db.pool),
    refining: refine && new Refining(refine),
    now: () => app.clock.now(),
    metrics: app.metrics,
    hand: (sql, job, queue) => app.jobs.send(queue, job, { sql, singletonKey: job.key }),
    changed: ({ id: conversationId, workspaceId, state }, handoffs) =>
      state.owner === "bot" && !handoffs
        ? app.live.changed(conversationId, workspaceId)
        : app.live.announce({ conversationId, workspaceId, topic: "inbox" }),
    report: (error, about) => app.log.error({ err: error, about }, "conversations"),
  };
  runtimes.set(app, runtime);
  return runtime;
}
