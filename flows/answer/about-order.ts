import type { OrderFacts } from "../effects.ts";
import { orderAnswer } from "./order-answer.ts";
import { type Facet, orderFacets } from "./order-facets.ts";

// "it isn't here", "never arrived", "nothing came"
const notHere =
  /\b(?:not|n't|nt|never|nothing|no parcel|no package|missing)\b.{0,30}\b(?:here|there|arrived?|come|came|received?|got|it|parcel|package|order)\b|n'?t (?:here|there|arrive|come|got|received)/iu;

/** The first thing asked of the order at hand that has an answer not given yet. */
export function aboutOrder(
  order: OrderFacts,
  question: string,
  isGiven: (facet: Facet) => boolean,
  now: string,
): { facet: Facet; text: string } | null {
  // who says that nothing came needs more than hearing again that it was delivered
  if (order.status === "delivered" && notHere.test(question)) return null;
  for (const facet of orderFacets(question)) {
    const text = isGiven(facet) ? null : orderAnswer(order, facet, now);
    if (text !== null) return { facet, text };
  }
  return null;
}
