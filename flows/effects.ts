import { z } from "zod";

/** How a call that may have been lost can be tried again. */
export type Retry = "native key" | "probe first" | "natural" | "never blind";

/** Every outside call ends as one of these; unknown is never guessed. */
export type CallStatus = "done" | "failed" | "unknown";

const Line = z.object({ sku: z.string(), name: z.string(), quantity: z.number(), price: z.number() });

/** An order as flows see it; amounts in minor units (cents), instants ISO 8601. */
export const OrderFacts = z.object({
  number: z.string(),
  status: z.enum(["processing", "shipped", "out for delivery", "delivered", "cancelled", "returned"]),
  placedAt: z.string(),
  total: z.number().int(),
  currency: z.string(),
  items: z.array(Line),
  carrier: z.string().nullable(),
  tracking: z.string().nullable(),
  shippedAt: z.string().nullable(),
  expectedAt: z.string().nullable(),
  deliveredAt: z.string().nullable(),
  /** Calendar days past `expectedAt` at the moment of reading, 0 when on time or delivered. */
  daysLate: z.number().int(),
  refunded: z.number().int(),
  city: z.string().nullable(),
});
export type OrderFacts = z.infer<typeof OrderFacts>;

/** A subscription as flows see it; instants ISO 8601. */
export const SubscriptionFacts = z.object({
  id: z.string(),
  item: z.string(),
  quantity: z.number().int(),
  /** What a delivery costs, minor units. */
  price: z.number().int(),
  currency: z.string(),
  everyWeeks: z.number().int(),
  status: z.enum(["active", "paused", "cancelled", "payment failed"]),
  startedAt: z.string(),
  nextAt: z.string().nullable(),
  pausedUntil: z.string().nullable(),
});
export type SubscriptionFacts = z.infer<typeof SubscriptionFacts>;

/** What a flow can have done in the shop. */
export const ActName = z.enum([
  "refund order",
  "cancel order",
  "change address",
  "skip subscription",
  "pause subscription",
  "cancel subscription",
]);
export type ActName = z.infer<typeof ActName>;

/** Where an order goes. `country` is ISO 3166, two letters. */
export const AddressFacts = z.object({
  line: z.string(),
  postcode: z.string(),
  city: z.string(),
  country: z.string(),
});

/** Whose order or subscription it is: a signed e-mail, or one that was typed and has to match. */
const claim = {
  email: z.string(),
  /** Whether `email` came from a signed identity. */
  verified: z.boolean(),
};

const httpOutput = z.object({
  /** The HTTP status; 2xx is what a node calls done. */
  status: z.number().int(),
  /** JSON as it came, or the text. */
  body: z.json(),
});

/**
 * The closed set of outside calls. A new one does not compile until the server (and the sandbox) has an executor for it:
 * each of them holds a record that satisfies `Record<CallName, …>`. `ahead`: it may be made before the turn that asks
 * for it is written, since it changes nothing in the shop, and what it says is forgotten if the turn is not written.
 */
export const calls = {
  /** Looks an order up. Unverified customers must give number and matching e-mail; answers are uniform. */
  fetchOrder: {
    input: z.object({
      /** Empty asks for the latest order, and finds one for a verified customer only. */
      number: z.string(),
      ...claim,
    }),
    output: z.object({ found: z.boolean(), order: OrderFacts.nullable() }),
    retry: "natural" as Retry,
    ahead: true,
    timeoutMs: 5_000,
  },
  /** Answers the customer's question from articles and from the order at hand. */
  answer: {
    input: z.object({
      question: z.string(),
      intent: z.string(),
      /** The customer's earlier messages (as far as the machine remembers), oldest first. */
      before: z.array(z.string()),
      order: OrderFacts.nullable(),
      /** Only these articles, by slug; empty means all. */
      articles: z.array(z.string()),
      /** Articles and orders already cited in this conversation, by id, so that the same answer is not given twice. */
      cited: z.array(z.string()),
    }),
    output: z.object({
      known: z.boolean(),
      text: z.string(),
      citations: z.array(
        z.object({ kind: z.enum(["article", "order", "subscription"]), id: z.string(), title: z.string() }),
      ),
      /** 0…1. */
      confidence: z.number(),
    }),
    retry: "natural" as Retry,
    ahead: false,
    timeoutMs: 10_000,
  },
  /** Looks the customer's subscription up: the one that was named, else the one that is delivered next. */
  fetchSubscription: {
    input: z.object({ subscription: z.string(), ...claim }),
    output: z.object({ found: z.boolean(), subscription: SubscriptionFacts.nullable() }),
    retry: "natural" as Retry,
    ahead: true,
    timeoutMs: 5_000,
  },
  /** Has something done in the shop: a refund, a cancellation, a change. The shop may refuse, and says why. */
  act: {
    input: z.object({
      act: ActName,
      /** The order's number or the subscription's id. */
      target: z.string(),
      /** Minor units; null asks for all that is left. */
      amount: z.number().int().nullable(),
      address: AddressFacts.nullable(),
      /** How long to pause, 1 to 12. */
      weeks: z.number().int().nullable(),
      reason: z.string(),
      ...claim,
    }),
    output: z.object({
      accepted: z.boolean(),
      /** The receipt's words, or why it was refused. */
      words: z.string(),
      /** Minor units given back, where money moved. */
      amount: z.number().int().nullable(),
    }),
    retry: "native key" as Retry,
    ahead: false,
    timeoutMs: 10_000,
  },
  /** Reads from an address of the CX lead's choice (GET). */
  httpRead: {
    input: z.object({ url: z.string(), headers: z.record(z.string(), z.string()) }),
    output: httpOutput,
    retry: "natural" as Retry,
    ahead: false,
    timeoutMs: 10_000,
  },
  /** Sends to an address of the CX lead's choice; what was lost on the way may have arrived, so it is never sent blindly again. */
  httpSend: {
    input: z.object({
      method: z.enum(["POST", "PUT", "PATCH", "DELETE"]),
      url: z.string(),
      headers: z.record(z.string(), z.string()),
      body: z.string(),
    }),
    output: httpOutput,
    retry: "never blind" as Retry,
    ahead: false,
    timeoutMs: 10_000,
  },
} as const;
export type CallName = keyof typeof calls;
export type CallInput<Name extends CallName> = z.infer<(typeof calls)[Name]["input"]>;
export type CallOutput<Name extends CallName> = z.infer<(typeof calls)[Name]["output"]>;
