import { type Context, freshContext, heardLimit } from "../context.ts";
import type { Event } from "../machine.ts";
import { openingVars } from "../opening-vars.ts";
import type { Entry, Owner } from "../record.ts";
import type { HeardMessage } from "../signals/signal.ts";
import type { Recording } from "./recording.ts";

/** A message as it was offered to the policies. */
export interface Offer {
  context: Context;
  event: Extract<Event, { type: "offer" }>;
}

/**
 * The messages that a recorded conversation offered to its policies, with what they could be held against, read from the
 * log. A subflow's variables count as the conversation's.
 */
export function offersIn({ channel, customer, entries }: Recording): Offer[] {
  const offers: Offer[] = [];
  let context: Context = { ...freshContext, vars: openingVars(channel, customer) };
  let owner: Owner = "bot";
  for (const entry of entries) {
    const message = owner === "bot" ? messageAt(entry, entries) : null;
    if (message) {
      const world = { now: entry.at, queues: {} };
      offers.push({ context: { ...context, world }, event: { type: "offer", message, waiting: [] } });
      context = { ...context, heard: [...context.heard, message].slice(-heardLimit) };
    }
    if (entry.kind === "owner") owner = entry.owner;
    context = after(context, entry);
  }
  return offers;
}

function messageAt(entry: Entry, entries: Entry[]): HeardMessage | null {
  if (entry.kind !== "signals") return null;
  const written = entries.find(({ seq }) => seq === entry.message);
  const text = written?.kind === "message" ? written.text : "";
  return { seq: entry.message, text, signals: entry.signals };
}

function after(context: Context, entry: Entry): Context {
  const { vars, visits } = context;
  switch (entry.kind) {
    case "set":
      return { ...context, vars: { ...vars, [entry.variable]: entry.value } };
    case "tagged": {
      const kept = [vars.tags ?? []].flat().filter((tag) => !entry.remove.includes(String(tag)));
      return { ...context, vars: { ...vars, tags: [...new Set([...kept, ...entry.add])] } };
    }
    case "entered":
      return { ...context, visits: { ...visits, [entry.node]: (visits[entry.node] ?? 0) + 1 } };
    case "owner":
      // back with the flow: what led to the handoff does not count again
      return entry.owner === "bot"
        ? { ...context, since: context.heard.at(-1)?.seq ?? context.since }
        : context;
    default:
      return context;
  }
}
