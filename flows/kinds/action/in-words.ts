import { formatNumber } from "../../text/format.ts";
import type { ActionSettings } from "./index.ts";

/** “Refund 20 % of order {{order.number}}”. */
export function inWords(settings: ActionSettings): string {
  const { act, order, subscription, weeks } = settings;
  const theOrder = `order ${order}`.trim();
  const theSubscription = `subscription ${subscription}`.trim();
  switch (act) {
    case "refund order":
      return `Refund ${amountInWords(settings)} of ${theOrder}`;
    case "cancel order":
      return `Cancel ${theOrder}`;
    case "change address":
      return `Change where ${theOrder} goes`;
    case "skip subscription":
      return `Skip the next delivery of ${theSubscription}`;
    case "pause subscription":
      return `Pause ${theSubscription} for ${weeks} ${weeks === 1 ? "week" : "weeks"}`;
    case "cancel subscription":
      return `Cancel ${theSubscription}`;
  }
}

function amountInWords({ amount, money, share }: ActionSettings): string {
  if (amount === "all") return "all that is left";
  return amount === "share" ? `${share} %` : formatNumber(money, 2);
}
