/** What customers of shops want, in the words that a CX lead reads. The order breaks ties: the more particular first. */
export const intents = [
  { id: "damaged_item", label: "Item damaged or faulty" },
  { id: "wrong_item", label: "Wrong item received" },
  { id: "missing_item", label: "Item missing from the parcel" },
  { id: "refund_status", label: "Where a refund is" },
  { id: "refund_request", label: "Wants a refund" },
  { id: "return_policy", label: "Question about the return rules" },
  { id: "return_request", label: "Wants to return something" },
  { id: "exchange", label: "Wants an exchange" },
  { id: "subscription_cancel", label: "Cancel a subscription" },
  { id: "subscription_skip", label: "Skip or pause a subscription" },
  { id: "subscription_change", label: "Change a subscription" },
  { id: "cancel_order", label: "Cancel an order" },
  { id: "change_address", label: "Change the delivery address" },
  { id: "change_order", label: "Change an order" },
  { id: "delivery_problem", label: "Parcel late, lost or not received" },
  { id: "order_status", label: "Where an order is" },
  { id: "payment_problem", label: "Problem with a payment or charge" },
  { id: "payment_question", label: "Ways to pay" },
  { id: "discount_code", label: "Discount or voucher" },
  { id: "invoice", label: "Invoice or receipt" },
  { id: "shipping_cost", label: "Shipping options and costs" },
  { id: "stock_question", label: "Is it in stock" },
  { id: "product_question", label: "Question about a product" },
  { id: "place_order", label: "Wants to place an order" },
  { id: "account_access", label: "Account or log-in" },
  { id: "complaint", label: "Complaint" },
  { id: "greeting", label: "Greeting" },
  { id: "thanks", label: "Thanks" },
] as const;

/** Ids of a workspace's own intents begin like this; what follows is the name that it was given first. */
const own = "own:";

export function ownIntentId(id: string): string {
  return own + id;
}

export function isOwnIntent(id: string): boolean {
  return id.startsWith(own);
}

/** What an intent is called; one of the workspace's own, what it was called first (see `inTodaysNames`). */
export function intentLabel(id: string): string {
  return isOwnIntent(id) ? id.slice(own.length) : (intents.find((intent) => intent.id === id)?.label ?? id);
}

export type IntentId = (typeof intents)[number]["id"];
