import { intentFrom } from "#flows/signals/intent.ts";
import type { IntentId } from "#flows/signals/intents.ts";
import { thresholds } from "#flows/signals/thresholds.ts";
import { readWords } from "#flows/signals/words.ts";
import { type IntentAnswer, intentMeasures } from "./intent-measures.ts";
import type { Measure } from "./measure.ts";
import type { ConversationRow } from "./play.ts";

/** What other people's labels are called here; "none" where the product has no intent for it. */
const ours: Record<string, IntentId | "none"> = {
  check_payment_methods: "payment_question",
  recover_password: "account_access",
  switch_account: "account_access",
  create_account: "account_access",
  edit_account: "account_access",
  delete_account: "account_access",
  registration_problems: "account_access",
  change_order: "change_order",
  cancel_order: "cancel_order",
  place_order: "place_order",
  delivery_period: "order_status",
  track_order: "order_status",
  delivery_options: "shipping_cost",
  change_shipping_address: "change_address",
  set_up_shipping_address: "change_address",
  check_invoice: "invoice",
  get_invoice: "invoice",
  get_refund: "refund_request",
  track_refund: "refund_status",
  check_refund_policy: "return_policy",
  payment_issue: "payment_problem",
  complaint: "complaint",
  openinggreeting: "greeting",
  thankyou: "thanks",
};

/** A message that carries one intent, by the name that others gave it. */
export interface ShopMessage {
  text: string;
  label: string;
}

/** The intents that every shop gets, on single messages labelled by others. */
export function scoreShopIntents(rows: ShopMessage[]): Measure[] {
  return intentMeasures(rows.map((row) => answerTo(row, thresholds.intent)));
}

/** The same on the customers' turns of conversations that carry one intent. */
export function scoreShopTurns(rows: ConversationRow[]): Measure[] {
  return scoreShopIntents(rows.flatMap(shopTurns));
}

/** The customer's turns of a conversation that carry one intent. */
export function shopTurns({ turns }: ConversationRow): ShopMessage[] {
  return turns.flatMap(({ role, text, labels }) => {
    const [label, ...others] = Array.isArray(labels?.intent) ? labels.intent : [];
    return role === "customer" && typeof label === "string" && others.length === 0 ? [{ text, label }] : [];
  });
}

export function answerTo({ text, label }: ShopMessage, atLeast: number): IntentAnswer {
  const { value, confidence } = intentFrom(readWords(text), atLeast);
  return { gold: ours[label] ?? "none", predicted: value, confidence };
}
