/**
 * A shop's first questions, asked of no product and no country, with the articles that answer them and what the answer
 * must say. The reviewed and the tuned ones were looked at while the answerer was changed; the unseen ones were written
 * with them, before any was tried, and are only measured.
 */
export type BasicQuestion = [question: string, slugs: string, says: RegExp];

export const reviewed: BasicQuestion[] = [
  ["what is the return window", "returns", /30 days/],
  ["what's the return window", "returns", /30 days/],
  ["how long do returns take", "returns|refunds", /three working days/],
  ["how long do I have to send something back", "returns", /30 days/],
  ["what's your return policy?", "returns", /30 days/],
  ["refund", "refunds", /three to five working days/],
  ["can I get a refund?", "refunds|returns", /way you paid|30 days/],
  ["how long does delivery take", "delivery-times", /1–2.*3–5.*8–14/],
];

export const tuned: BasicQuestion[] = [
  ["what are your delivery times?", "delivery-times", /1–2.*3–5.*8–14/],
  ["how much is shipping?", "shipping-costs", /€4\.50.*€8\.90/],
  ["shipping costs", "shipping-costs", /€4\.50.*€8\.90/],
  ["what is the time limit for returning things", "returns", /30 days/],
  ["return conditions", "returns", /30 days/],
  ["can I return my order?", "returns", /30 days/],
  ["how do refunds work?", "refunds", /three to five working days/],
  ["when do I get my money back", "refunds", /three to five working days/],
  ["do you ship internationally", "shipping-costs|delivery-times", /Norway/],
  ["do you have a cancellation policy", "cancelling-an-order", /Processing/],
  ["can I exchange something", "exchanges", /30 days/],
  ["what payment options do you have", "payment-methods", /cards/],
  ["how do gift cards work", "gift-cards", /€10 to €300/],
  ["what's the deadline for sending things back", "returns", /30 days/],
  ["are returns free", "returns", /free in Ireland/],
];

export const unseen: BasicQuestion[] = [
  ["how many days do i have to return an item", "returns", /30 days/],
  ["tell me about your refund policy", "refunds|returns", /three to five working days|30 days/],
  ["what is your shipping policy", "shipping-costs|delivery-times", /€4\.50|1–2.*3–5/],
  ["within what period can i give something back", "returns", /30 days/],
  ["how quickly will my order be delivered", "delivery-times", /1–2.*3–5/],
  ["is it possible to send back shoes i dont like", "returns", /30 days/],
  ["do you guys deliver abroad", "delivery-times|shipping-costs", /Norway/],
  ["how long is the guarantee", "warranty", /three years/],
  ["what does delivery cost", "shipping-costs", /€4\.50.*€8\.90/],
  ["how do i return something i bought", "returns", /choose Return/],
];
