import type { FastifyBaseLogger } from "fastify";
import type { DatabaseClock } from "./database/clock.ts";
import type { Db } from "./db.ts";
import type { Env } from "./env.ts";
import type { Jobs } from "./jobs.ts";
import type { Lifecycle } from "./lifecycle.ts";
import type { Live } from "./live.ts";
import type { Metrics } from "./metrics.ts";
import type { Auth } from "./team/auth.ts";

/** What every feature stands on. One per process, made in main.ts, handed on as an argument. */
export type App = {
  env: Env;
  lifecycle: Lifecycle;
  /** The secret that signs sessions and customer tokens. */
  secret: string;
  db: Db;
  clock: DatabaseClock;
  live: Live;
  jobs: Jobs;
  auth: Auth;
  log: FastifyBaseLogger;
  metrics: Metrics;
};
