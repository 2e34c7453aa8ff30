import { intent } from "#flows/signals/intent.ts";
import type { IntentId } from "#flows/signals/intents.ts";
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

/** The intents that every shop gets, on single messages labelled by others. */
export function scoreShopIntents(rows: { text: string; label: string }[]): Measure[] {
  return intentMeasures(rows.map(({ text, label }) => answerTo(text, label)));
}

/** The same on the customers' turns of conversations that carry one intent. */
export function scoreShopTurns(rows: ConversationRow[]): Measure[] {
  const answers = rows.flatMap(({ turns }) =>
    turns.flatMap(({ role, text, labels }) => {
      const [label, ...others] = Array.isArray(labels?.intent) ? labels.intent : [];
      return role === "customer" && typeof label === "string" && others.length === 0
        ? [answerTo(text, label)]
        : [];
    }),
  );
  return intentMeasures(answers);
}

function answerTo(text: string, label: string): IntentAnswer {
  const { value, confidence } = intent(readWords(text));
  return { gold: ours[label] ?? "none", predicted: value, confidence };
}
