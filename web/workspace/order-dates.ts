import type { OrderFacts } from "#flows/effects.ts";

/** The dates of an order that matter now, in words: the past that led here, and what is expected. */
export function orderDates(
  order: Pick<OrderFacts, "placedAt" | "shippedAt" | "expectedAt" | "deliveredAt">,
): string[] {
  const { placedAt, shippedAt, expectedAt, deliveredAt } = order;
  return [
    `placed ${day(placedAt)}`,
    shippedAt && `shipped ${day(shippedAt)}`,
    deliveredAt ? `delivered ${day(deliveredAt)}` : expectedAt && `expected ${day(expectedAt)}`,
  ].filter((words) => typeof words === "string");
}

function day(at: string): string {
  return new Date(at).toLocaleDateString("en-GB", { day: "numeric", month: "short" });
}
