import type { CallOutput } from "#flows/effects.ts";
import type { CallScope, Executors } from "../../conversations/executor.ts";
import { NotSent } from "../../conversations/not-sent.ts";
import type { allowedHosts } from "./allowed-hosts.ts";
import { type Door, publicDoor } from "./door.ts";
import { type Answered, type Asked, request } from "./request.ts";

interface Limits {
  /** Which servers the workspace's flows may reach. */
  budgetOf: ReturnType<typeof allowedHosts>;
  door?: Door;
}

/** Requests to an address of the CX lead's choice; a redirect is a status like any other. */
export function httpExecutors({
  budgetOf,
  door = publicDoor,
}: Limits): Pick<Executors, "httpRead" | "httpSend"> {
  const ask = async (asked: Asked, { conversation: { workspaceId }, signal }: CallScope) => {
    const connector = URL.parse(asked.url)?.host ?? "";
    if (!(await budgetOf({ workspaceId, connector }))) throw notAllowed(connector);
    return request(door, asked, signal);
  };
  return {
    httpRead: async ({ url, headers }, scope) => {
      const answered = await ask({ method: "GET", url, headers, body: null }, scope);
      const { status, body } = answered;
      if (passing.has(status)) throw triedLater(answered, body.ok ? body.value : null);
      if (!body.ok) throw new Error(body.reason);
      return { status, body: body.value };
    },
    // whoever answers has had the request: what came of it stands in the status, whatever the rest is like
    httpSend: async ({ method, url, headers, body }, scope): Promise<CallOutput<"httpSend">> => {
      const typed = body === "" ? {} : { "content-type": "application/json" };
      const all = { ...typed, ...lowerCased(headers), "idempotency-key": scope.key };
      const answered = await ask({ method, url, headers: all, body: body === "" ? null : body }, scope);
      const value = answered.body.ok ? answered.body.value : null;
      // of all statuses this one alone says that it was not taken, and may be sent again
      if (answered.status === tooMany) throw triedLater(answered, value);
      if (answered.status >= 500 && answered.afterMs) scope.rest(answered.afterMs);
      if (isUnclear(answered.status)) throw new Error(`It answered with ${answered.status}.`);
      return { status: answered.status, body: value };
    },
  };
}

const tooMany = 429;

/**
 * Whether what was asked may have been done all the same: it took too long, broke on the way, or who was to pass it on saw no
 * end of it. That it is not offered, or that nobody is there for it now, says that it was not.
 */
function isUnclear(status: number): boolean {
  return status === 408 || (status >= 500 && ![501, 503, 505].includes(status));
}

/** Statuses of a reading that may be another one in a moment. */
const passing = new Set([tooMany, 500, 502, 503, 504]);

function triedLater({ status, afterMs }: Answered, body: CallOutput<"httpRead">["body"]): NotSent {
  const ailing = status !== tooMany;
  return new NotSent(`It answered with ${status}.`, { afterMs, ailing, instead: { status, body } });
}

function notAllowed(host: string): NotSent {
  const which = host === "" ? "This is no web address" : `Your flows may not reach ${host}`;
  return new NotSent(`${which}: add the server in the settings if they should.`, {
    again: false,
    ailing: false,
  });
}

function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.trim().toLowerCase(), value]),
  );
}
