import { writeSync } from "node:fs";
import type { ServerResponse } from "node:http";
import type { App } from "#server/app.ts";
import type { Door } from "#server/connectors/http/door.ts";
import { httpExecutors } from "#server/connectors/http/http.ts";
import type { Executors } from "#server/conversations/executor.ts";
import { runtimeOf } from "#server/conversations/runtime.ts";
import { readEnv } from "#server/env.ts";
import { startBaton } from "#server/main.ts";
import type { CrashPoint } from "./crash-points.ts";
import { vendorAddress } from "./flow.ts";
import { watchStatements } from "./watch-statements.ts";

/**
 * A server as `npm start` makes it, with two differences: the vendor's address stands for a server of the test, and it
 * dies by kill -9 at the first of the points that it was told (by a message to the process). VENDOR is where the vendor
 * listens, NAME who this is.
 */
const { VENDOR = "", NAME = "" } = process.env;
let armed = new Set<CrashPoint>();

function reached(point: CrashPoint): void {
  if (!armed.has(point)) return;
  writeSync(1, `\ncrashes at ${point}\n`); // at once: nothing that waits would still be written
  process.kill(process.pid, "SIGKILL");
}

/** Where the vendor of the test is, and nowhere else. */
const loopback: Door = {
  protocols: ["http:"],
  resolve: async () => [],
  lets: (address) => address === "127.0.0.1",
};

/** Tells whoever kills that a call is in hand here from now on: what becomes of it after the kill is a recovery. */
function took(key: string): void {
  writeSync(1, `\ntakes ${key}\n`);
}

const plenty = { callsPerMinute: 1_000_000, callsAtOnce: 1_000 };
watchStatements(reached, took);
const baton = await startBaton(readEnv(), async (app) => connectVendor(app));
baton.server.server.prependListener("request", ({ url = "", method }, response) => {
  if (method === "POST" && url.endsWith("/messages")) watchAcknowledgement(response);
  if (url.endsWith("/events")) watchStream(response);
});
process.on("message", (points: CrashPoint[]) => {
  armed = new Set(points);
});
for (const signal of ["SIGINT", "SIGTERM", "disconnect"]) {
  process.on(signal, () => baton.stop().finally(() => process.exit()));
}
console.log(`Ready: ${baton.url}`);

function connectVendor(app: App): void {
  const runtime = runtimeOf(app);
  const http = httpExecutors({ door: loopback, budgetOf: async () => plenty });
  const refunds = `${VENDOR}/refunds`;
  const refunded = { accepted: true, words: "Refunded.", amount: 100 };
  const vendor: Pick<Executors, "act" | "httpSend" | "httpRead"> = {
    act: async ({ reason }, scope) => {
      const headers = { "x-server": NAME };
      await http.httpSend({ method: "POST", url: refunds, headers, body: reason }, scope);
      return refunded;
    },
    httpSend: (input, scope) => http.httpSend(redirected(input), scope),
    httpRead: (input, scope) => http.httpRead(redirected(input), scope),
  };
  runtime.executors = watched({ ...runtime.executors, ...vendor });
  runtime.probes.act = {
    lagMs: 0,
    look: async (_, scope) => {
      const url = `${refunds}?key=${encodeURIComponent(scope.key)}`;
      const { status } = await http.httpRead({ url, headers: {} }, { ...scope, rest: () => {} });
      return status === 200 ? refunded : null;
    },
  };
}

function redirected<Input extends { url: string; headers: Record<string, string> }>(input: Input): Input {
  const headers = { ...input.headers, "x-server": NAME };
  return { ...input, headers, url: input.url.replace(vendorAddress, VENDOR) };
}

function watched(executors: Executors): Executors {
  const entries = Object.entries(executors).map(([name, execute]) => [
    name,
    async (...given: unknown[]) => {
      reached("10 a call is marked as sent and has not left");
      const answer = await (execute as (...given: unknown[]) => Promise<unknown>)(...given);
      reached("13 a call's answer is here, its turn is not written");
      return answer;
    },
  ]);
  return Object.fromEntries(entries) as Executors;
}

function watchAcknowledgement(response: ServerResponse): void {
  const end = response.end.bind(response) as (chunk?: unknown) => ServerResponse;
  response.end = ((chunk?: unknown) => {
    reached("6 a message's turn was told to others, not acknowledged");
    if (armed.has("7 half of an acknowledgement has left") && typeof chunk === "string") {
      response.write(chunk.slice(0, chunk.length / 2), () =>
        reached("7 half of an acknowledgement has left"),
      );
      return response;
    }
    return end(chunk);
  }) as typeof response.end;
}

function watchStream(response: ServerResponse): void {
  const write = response.write.bind(response) as (chunk: unknown, done?: () => void) => boolean;
  response.write = ((chunk: unknown) =>
    write(chunk, () => {
      if (String(chunk).startsWith("id:")) reached("8 a line was written to a stream");
    })) as typeof response.write;
}
