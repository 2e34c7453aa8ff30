import type { FastifyRequest } from "fastify";
import type { App } from "../app.ts";
import { hasRealWorkspace } from "./people.store.ts";

/**
 * One-click sign-in without a password is for the person at this very machine: the server listens on loopback only, the
 * connection comes from loopback, under a loopback name, through no proxy; and it is over with the first real workspace.
 */
export async function demoIsOpen(
  app: App,
  request: Pick<FastifyRequest, "headers" | "socket">,
): Promise<boolean> {
  return (
    isLoopback(app.env.HOST) &&
    isLoopback(request.socket.remoteAddress) &&
    isLoopback(hostName(request.headers.host)) &&
    FORWARDING.every((name) => request.headers[name] === undefined) &&
    !(await hasRealWorkspace(app.db))
  );
}

const FORWARDING = [
  "forwarded",
  "via",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-server",
  "x-forwarded-port",
  "x-real-ip",
  "x-client-ip",
  "x-cluster-client-ip",
  "x-original-forwarded-for",
  "cf-connecting-ip",
  "true-client-ip",
  "fastly-client-ip",
  "x-envoy-external-address",
];

function isLoopback(address: string | undefined): boolean {
  return (
    address !== undefined && /^(localhost|127(\.\d+){3}|::1|\[::1\]|::ffff:127(\.\d+){3})$/.test(address)
  );
}

/** Without the port: another site's name that was made to point here (DNS rebinding) is no loopback name. */
function hostName(host: string | undefined): string | undefined {
  return host?.replace(/:\d+$/, "");
}
