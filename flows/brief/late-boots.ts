import type { OrderFacts } from "../effects.ts";
import type { Flow } from "../flow.ts";
import type { Entry, Happening } from "../record.ts";
import { readSignals } from "../signals/read-signals.ts";
import type { BriefInput } from "./brief.ts";

const at = "2026-11-20T10:00:00.000Z";

/** Order 1042 of Maya Rossi: shipped, four days late. */
export const lateOrder: OrderFacts = {
  number: "1042",
  status: "shipped",
  placedAt: "2026-11-09T09:00:00.000Z",
  total: 8900,
  currency: "EUR",
  items: [{ sku: "BOOT-38", name: "Trail boots", quantity: 1, price: 8900 }],
  carrier: "DHL",
  tracking: "JD014600003",
  shippedAt: "2026-11-11T09:00:00.000Z",
  expectedAt: "2026-11-16T18:00:00.000Z",
  deliveredAt: null,
  daysLate: 4,
  refunded: 0,
  city: "Lisbon",
};

/** A log from happenings; each message of the customer is followed by its signals, as in a real one. */
export function logOf(happenings: Happening[]): Entry[] {
  const entries: Entry[] = [];
  const heard: { seq: number; text: string }[] = [];
  const add = (happening: Happening) => entries.push({ ...happening, seq: entries.length + 1, at });
  for (const happening of happenings) {
    add(happening);
    if (happening.kind !== "message" || happening.role !== "customer") continue;
    const seq = entries.length;
    add({ kind: "signals", message: seq, signals: readSignals(happening.text, heard) });
    heard.push({ seq, text: happening.text });
  }
  return entries;
}

const flow: Flow = {
  schema: 2,
  name: "Orders",
  nodes: [],
  edges: [],
  subflows: [],
  policies: [],
  scenarios: [],
  layout: {},
};
const customer = { name: "Maya Rossi", email: "maya@example.com", vip: true, verified: true };

/** A conversation that goes from calm to angry, for tests. */
export function lateBoots(): BriefInput {
  const entries = logOf([
    { kind: "message", role: "customer", text: "Hi, where is my order 1042?" },
    {
      kind: "asked",
      call: 1,
      node: "fetch",
      name: "fetchOrder",
      input: { number: "1042", email: customer.email, verified: true },
    },
    {
      kind: "answered",
      call: 1,
      node: "fetch",
      name: "fetchOrder",
      status: "done",
      output: { found: true, order: lateOrder },
    },
    {
      kind: "message",
      role: "bot",
      node: "resolve",
      text: "Order 1042 left us on Wednesday 11 November with DHL. You'll get an e-mail within two working days.",
      citations: [{ kind: "article", id: "tracking", title: "Tracking your parcel" }],
    },
    {
      kind: "message",
      role: "customer",
      text: "that's not what I asked. when will my parcel arrive? this is ridiculous",
    },
    {
      kind: "message",
      role: "customer",
      text: "third time I ask, where is my parcel. I need the boots before friday",
    },
  ]);
  const [second, third] = entries.filter((entry) => entry.kind === "signals").slice(-2);
  const values = [second, third].map((entry) =>
    entry?.kind === "signals" ? entry.signals.sentiment.value : 0,
  );
  const messages = [second, third].map((entry) => (entry?.kind === "signals" ? entry.message : 0));
  const test = { left: "signals.sentiment", op: "<" as const, right: -0.4, messages: 2 };
  entries.push({
    kind: "handoff",
    seq: entries.length + 1,
    at,
    cause: {
      by: "policy",
      id: "stays-frustrated",
      title: "Stays frustrated",
      because: {
        rule: { match: "all", tests: [test] },
        holds: true,
        measured: [{ test, holds: true, values, messages }],
      },
    },
    plan: {
      queue: "care",
      priority: "high",
      warmth: "warm",
      say: "A colleague takes over.",
      nobodyAvailable: "",
      outsideHours: "",
      guideline: "Act, do not explain.",
    },
  });
  return { entries, flow, customer, orders: [lateOrder], now: at };
}
