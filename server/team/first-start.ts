import { isIPv4 } from "node:net";
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
    !Object.keys(request.headers).some(looksForwarded) &&
    !(await hasRealWorkspace(app.db))
  );
}

/** Named by what proxies put in front, so that one nobody has heard of yet counts as well. */
function looksForwarded(header: string): boolean {
  return (
    /^(x-(forward|original|real|client|cluster|envoy|proxy|remote|host|scheme|url|rewrite|amz|appengine|azure|arr)|cf-|cdn-|fly-|fastly-|akamai-|true-client|client-ip|proxy-)/.test(
      header,
    ) || ["forwarded", "via", "x-user-ip"].includes(header)
  );
}

/** localhost, ::1 and 127.0.0.0/8, written as browsers write them. */
function isLoopback(address: string | undefined): boolean {
  if (address === undefined) return false;
  const plain = address.replace(/^\[(.+)\]$/, "$1").replace(/^::ffff:/i, "");
  if (plain === "localhost" || plain === "::1") return true;
  return isIPv4(plain) && plain.startsWith("127.");
}

/** Without the port: another site's name that was made to point here (DNS rebinding) is no loopback name. */
function hostName(host: string | undefined): string | undefined {
  return host?.replace(/:\d{1,5}$/, "");
}
