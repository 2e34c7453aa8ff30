import type { Article } from "../../answer/article.ts";

export const subscriptions: Article[] = [
  {
    slug: "coffee-subscription",
    title: "How the coffee subscription works",
    kind: "article",
    body: `
A coffee subscription brings you freshly roasted coffee every 2, 4, 6 or 8 weeks, at 10 % below the shop price and with free shipping in Ireland, the UK and the European Union. There is no minimum term.

## Changing coffee or rhythm
Change the coffee, the amount or the rhythm in your account under Subscription, until two days before the next delivery.

## Changing the address of a subscription
A new address holds for all later deliveries. Change it under Subscription, until two days before the next one.`,
  },
  {
    slug: "skipping-a-delivery",
    title: "Skipping a subscription delivery",
    kind: "article",
    body: `
To skip the next coffee delivery, open your account, choose Subscription and then Skip next delivery. Nothing is charged for a skipped delivery, and the one after it comes as planned.

## Until when you can skip
You can skip until two days before the next delivery, which is when it is packed. The date is shown under Subscription, and you can take a skip back until the same moment.

## Skipping several deliveries
For a longer holiday, pause the subscription instead: for 1 to 12 weeks.`,
  },
  {
    slug: "pausing-a-subscription",
    title: "Pausing a subscription",
    kind: "article",
    body: `
You can pause a coffee subscription for 1 to 12 weeks: open your account, choose Subscription, then Pause. It starts again by itself on the day shown there, and you can end the pause earlier.

## During a pause
Nothing is sent and nothing is charged while a subscription is paused. Your price and your coffee stay as they are.`,
  },
  {
    slug: "cancelling-a-subscription",
    title: "Cancelling a subscription",
    kind: "policy",
    body: `
You can cancel a coffee subscription at any time and without a reason: open your account, choose Subscription, then Cancel. A delivery that is already packed still comes; after that nothing more is charged.

## Coming back
Your settings are kept for a year, so you can start the subscription again with one click.`,
  },
  {
    slug: "failed-subscription-payment",
    title: "When a subscription payment fails",
    kind: "article",
    body: `
If the payment for a subscription fails, we try again after two and after five days, and send you an e-mail each time. After the third try the subscription stops, and nothing is owed.

## Changing the card of a subscription
To change the card of a subscription, open your account, choose Subscription, then Payment. The waiting delivery goes out within one working day.`,
  },
];
