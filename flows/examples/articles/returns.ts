import type { Article } from "../../answer/article.ts";

export const returns: Article[] = [
  {
    slug: "returns",
    title: "Returns",
    kind: "policy",
    body: `
You can return anything within 30 days of delivery, unused and with its labels. Trying on a jacket or walking around the house in boots is fine, wearing them outdoors is not. The return is free in Ireland, the UK and the European Union, and the money is back about a week and a half after you drop the parcel off.

## How to return something
To send something back, open the order in your account, choose Return, and print the label or show its code at any drop-off point. Put the items in any sturdy box.

## Who pays for the return
The return label is free in Ireland, the UK and the European Union: we pay for it. From Norway, Switzerland and overseas you pay the postage yourself.

## What is excluded
Opened coffee, gift cards and boots made to order cannot be returned, unless they are faulty. Unopened coffee can, within 30 days.

## How long a return takes
We check a return within three working days of its arrival and refund it to the payment method you used. The money is on your account three to five working days later.`,
  },
  {
    slug: "returns-after-thirty-days",
    title: "Returns after 30 days",
    kind: "policy",
    body: `
After 30 days a return is no longer automatic. A person on our team decides each case, and illness, a late gift or a parcel that came late are good reasons.

## What is possible
Between day 31 and day 60 we can usually offer store credit for unused items. After day 60 we only take back what is faulty, under the warranty.

## Gifts bought early
What was ordered between 1 November and 24 December can be returned until 31 January.`,
  },
  {
    slug: "exchanges",
    title: "Exchanges and other sizes",
    kind: "article",
    body: `
You can exchange boots, jackets and jumpers for another size or colour within 30 days of delivery, as long as they are unworn. The exchange is free in Ireland, the UK and the European Union.

## How to exchange
Open the order in your account, choose Return, then Exchange, and pick the size you need. We set the new size aside and send it the day the carrier scans your parcel, so you do not wait for it to reach us.

## When your size is sold out
If the size is not there, we refund you instead, or put you on the list for the next delivery. An exchange for something dearer or cheaper works as a return and a new order.`,
  },
  {
    slug: "damaged-items",
    title: "Damaged or broken items",
    kind: "policy",
    body: `
We are sorry when something arrives broken, and we put it right. Tell us within 14 days of delivery and send a photo of the damage and of the box; you do not have to send the broken thing back.

## Replacement or refund
You choose: a replacement leaves us within one working day, or you get the price of the damaged item back. For one piece of a set, such as one mug of four, we send the missing piece.

## Wet or crushed parcels
If the box is soaked or crushed, you may refuse it at the door or accept it and send us a photo. The carrier's mistakes are ours to settle, not yours.`,
  },
  {
    slug: "wrong-or-missing-items",
    title: "Wrong or missing items",
    kind: "policy",
    body: `
If we sent the wrong item or something is missing from the box, that is our mistake, and the right one leaves us by express within one working day. Send us the order number and a photo of what you got.

## What happens to the wrong item
You need not pay anything: we send a free label for the wrong item, and anything under €20 you may keep or give away.

## Orders in several parcels
Large orders sometimes travel in two parcels, which can arrive a day apart. Your shipping e-mail lists what is in each of them.`,
  },
  {
    slug: "refunds",
    title: "When a refund arrives",
    kind: "article",
    body: `
You get a refund for what you return within 30 days, for a mistake of ours, and for a parcel that never arrived. It goes back the way you paid. It takes three to five working days until it shows on a card, one working day with a wallet, and up to seven days with a bank transfer.

## After a return
We check a return within three working days of its arrival, refund it the same day, and send you an e-mail. So about a week and a half passes between the drop-off and the money.

## What is refunded
You get back the full price of the items. Shipping is refunded too if the whole order was faulty, wrong or never arrived. What was paid with a gift card goes back to that card.

## When the refund does not show
If you have our e-mail and nothing shows after seven working days, ask us for the refund's reference number: your bank can find it with that.`,
  },
  {
    slug: "warranty",
    title: "Warranty and repairs",
    kind: "policy",
    body: `
Everything we make is under warranty for three years against faults of material and making: seams, zips, soles, handles, grinders. Stoves and kettles have five years.

## What is not covered
Wear, cuts, burns and damage from washing too hot are not covered. We mend many of them all the same, at cost: a zip is €18, a new sole for boots €65.

## How to claim
Send a photo and the order number. If it is a fault, we repair it within three weeks, and replace it when it cannot be repaired.`,
  },
];
