import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** What /metrics shows. A feature adds its own with `new Counter({ …, registers: [app.metrics.registry] })`. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({
      name: "baton_http_request_seconds",
      help: "Time to answer an HTTP request",
      labelNames: ["method", "route", "status"],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers: [registry],
    }),
    turns: new Histogram({
      name: "baton_turn_seconds",
      help: "Time from taking up a turn to its commit, with the look-ups that belong to it, by what it began with",
      labelNames: ["began"],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1],
      registers: [registry],
    }),
    lateness: new Histogram({
      name: "baton_deadline_lateness_seconds",
      help: "Time from when a deadline was due to its turn's commit",
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 60],
      registers: [registry],
    }),
    calls: new Counter({
      name: "baton_calls_total",
      help: "Outside calls that have ended, by how",
      labelNames: ["status"],
      registers: [registry],
    }),
    refinements: new Counter({
      name: "baton_refinements_total",
      help: "Messages that a model was asked about, by how that ended",
      labelNames: ["ended"],
      registers: [registry],
    }),
    errors: new Counter({
      name: "baton_errors_total",
      help: "Requests that failed for a reason of ours",
      registers: [registry],
    }),
  };
}

export type Metrics = {
  registry: Registry;
  requests: Histogram<"method" | "route" | "status">;
  turns: Histogram<"began">;
  lateness: Histogram;
  calls: Counter<"status">;
  refinements: Counter<"ended">;
  errors: Counter;
};
