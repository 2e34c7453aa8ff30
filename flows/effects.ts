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

/**
 * The closed set of outside calls. A new one does not compile until the server (and the sandbox) has an executor for it:
 * each of them holds a record that satisfies `Record<CallName, …>`.
 */
export const calls = {
  /** Looks an order up. Unverified customers must give number and matching e-mail; answers are uniform. */
  fetchOrder: {
    input: z.object({
      /** Empty asks for the latest order, and finds one for a verified customer only. */
      number: z.string(),
      email: z.string(),
      /** Whether `email` came from a signed identity. */
      verified: z.boolean(),
    }),
    output: z.object({ found: z.boolean(), order: OrderFacts.nullable() }),
    retry: "natural" as Retry,
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
    timeoutMs: 10_000,
  },
} as const;
export type CallName = keyof typeof calls;
export type CallInput<Name extends CallName> = z.infer<(typeof calls)[Name]["input"]>;
export type CallOutput<Name extends CallName> = z.infer<(typeof calls)[Name]["output"]>;
