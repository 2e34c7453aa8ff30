import type { CallOutput } from "#flows/effects.ts";
import type { Executors } from "../../conversations/executor.ts";
import { type Door, publicDoor } from "./door.ts";
import { request } from "./request.ts";

/** Requests to an address of the CX lead's choice; a redirect is a status like any other. */
export function httpExecutors(door: Door = publicDoor): Pick<Executors, "httpRead" | "httpSend"> {
  return {
    httpRead: async ({ url, headers }, { signal }) => {
      const { status, body } = await request(door, { method: "GET", url, headers, body: null }, signal);
      if (!body.ok) throw new Error(body.reason);
      return { status, body: body.value };
    },
    // whoever answers has had the request: what came of it stands in the status, whatever the rest is like
    httpSend: async ({ method, url, headers, body }, { signal, key }): Promise<CallOutput<"httpSend">> => {
      const typed = body === "" ? {} : { "content-type": "application/json" };
      const all = { ...typed, ...lowerCased(headers), "idempotency-key": key };
      const asked = { method, url, headers: all, body: body === "" ? null : body };
      const answered = await request(door, asked, signal);
      return { status: answered.status, body: answered.body.ok ? answered.body.value : null };
    },
  };
}

function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.trim().toLowerCase(), value]),
  );
}
