import { placeOf } from "#flows/share.ts";
import type { Audience } from "./audience.ts";

/** A version that new conversations may begin on. */
export interface Released {
  versionId: string;
  versionHash: string;
  number: number;
}

/** What goes to a part of the customers beside what is live. */
export interface Trial extends Released, Audience {}

/** What new conversations of a flow begin on. */
export interface Rollout {
  live: Released | null;
  /** What was live before; where a rollback leads. */
  previous: Released | null;
  trial: Trial | null;
  /** Counts the changes: whoever makes one names the count they saw. */
  count: number;
}

interface Newcomer {
  flowId: string;
  conversationId: string;
  customer: { ref: string | null; email: string | null; verified: boolean };
}

/**
 * The version that a new conversation begins on. A flow's customers stand in one order, by chance, and a share is the
 * first part of it: a larger share holds everybody of the smaller one, and the next version goes to the same customers
 * first. Null where only test customers get anything yet.
 */
export function pickVersion(
  { live, trial }: Pick<Rollout, "live" | "trial">,
  who: Newcomer,
): Released | null {
  if (!trial) return live;
  const { customer, conversationId, flowId } = who;
  const email = customer.email?.toLowerCase() ?? null;
  if (customer.verified && email !== null && trial.testCustomers.includes(email)) return trial;
  const signed = customer.verified ? customer.ref : null;
  const place = placeOf(`rollout ${flowId}`, signed ?? email ?? conversationId);
  return place < trial.share / 100 ? trial : live;
}
