import type { Article } from "../../answer/article.ts";

export const delivery: Article[] = [
  {
    slug: "delivery-times",
    title: "Delivery times",
    kind: "article",
    body: `
We deliver worldwide. Standard delivery takes 1–2 working days in Ireland, 2–4 to the UK, 3–5 in the European Union, 4–7 to Norway and Switzerland, 6–10 to the USA and Canada, and 8–14 to all other countries. The days count from the one on which the parcel leaves us, at most one working day after you order.

## Ireland
Delivery within Ireland takes 1–2 working days. Express arrives on the next working day if you order before 13:00.

## United Kingdom
Delivery to the UK, with Northern Ireland, takes 2–4 working days. Express takes 1–2 working days.

## European Union
Delivery to Germany, France, the Netherlands, Spain, Portugal, Italy, Poland, Sweden and the rest of the European Union takes 3–5 working days. Express takes 1–2 working days.

## Norway and Switzerland
Delivery to Norway and Switzerland takes 4–7 working days, because the parcel passes customs. Express takes 2–3 working days.

## United States, Canada and the rest of the world
Delivery to the USA and Canada takes 6–10 working days, and express 3–4. Australia, New Zealand, Japan and all other countries take 8–14 working days, and express 4–6.`,
  },
  {
    slug: "express-delivery",
    title: "Express delivery",
    kind: "article",
    body: `
Express is the fastest way to get your order: choose it at checkout instead of standard. It is the next working day within Ireland, 1–2 working days to the UK and the European Union, 2–3 to Norway and Switzerland, 3–4 to the USA and Canada, and 4–6 elsewhere.

## What express costs
Express costs €9 within Ireland, €15 to the UK, €17 in the European Union, €26 to Norway and Switzerland, €39 to the USA and Canada, and €48 elsewhere. The free shipping offer covers standard delivery only.

## Changing an order to express
We can upgrade an order to express as long as it has not been packed, usually within a few hours of ordering. If express arrives later than promised, we give back what you paid for it.`,
  },
  {
    slug: "shipping-costs",
    title: "Shipping costs",
    kind: "article",
    body: `
Standard shipping costs €4.50 in Ireland, €7.90 to the UK, €8.90 in the European Union, €14 to Norway and Switzerland, €19 to the USA and Canada, and €24 to all other countries. The weight does not matter, larger orders are delivered free, and you see the exact price at checkout before you pay.

## Ireland
Shipping within Ireland costs €4.50 and is free for orders from €80.

## United Kingdom
Shipping to the UK costs €7.90 and is free for orders from €120.

## European Union
Shipping to Germany, France, the Netherlands, Spain, Portugal, Italy, Poland, Sweden and all other countries of the European Union costs €8.90 and is free for orders from €120.

## Norway and Switzerland
Shipping to Norway and Switzerland costs €14 and is free for orders from €200. Import VAT comes on top when the parcel arrives.

## United States, Canada and the rest of the world
Shipping to the USA and Canada costs €19 and is free from €200. To Australia, New Zealand, Japan and all other countries it costs €24 and is free from €250.`,
  },
  {
    slug: "tracking-your-parcel",
    title: "Tracking your parcel",
    kind: "article",
    body: `
You get a tracking number by e-mail on the afternoon your parcel leaves us. You also find it in your account under Orders, next to the carrier's name.

## When tracking does not work yet
A new tracking number can take up to 24 hours before it works, until the carrier's first scan. If the tracking page still shows nothing after two working days, tell us and we ask the carrier.

## When tracking stands still
It is normal for tracking not to update for two or three days, most of all over a weekend or while a parcel crosses a border. The carrier scans a parcel only when it changes hands, so we cannot see the exact place, city or van it is in between two scans.

## Which carrier brings it
Brookline Post delivers in Ireland, Skua Express in the UK, Northline Parcel in the European Union, Atlas Freightways in the USA and Canada, and PostVia everywhere else.`,
  },
  {
    slug: "late-deliveries",
    title: "Late deliveries",
    kind: "policy",
    body: `
A parcel that is a few days late is almost always slow and not lost: nine out of ten arrive within four working days of the expected date. Wait until the fourth working day, and keep an eye on tracking meanwhile.

## When we look for a late parcel
From the fourth working day after the expected date we open a search with the carrier, which takes up to three working days. One of our team does that for you and writes to you with the result.

## When a parcel counts as lost
A parcel counts as lost seven working days after the expected date, or as soon as the carrier says so. Then you choose: we send everything again by express at no cost, or refund the full price.

## What you get for the wait
If your order comes more than five working days late, we give back what you paid for shipping. Ask us, and it is done the same day.`,
  },
  {
    slug: "delivered-but-not-here",
    title: "Marked as delivered, but nothing is there",
    kind: "policy",
    body: `
If tracking says delivered and you have no parcel, look in the letterbox, the porch and the shed, and ask your neighbours and anyone you live with. Carriers sometimes mark a parcel as delivered a few hours early, so it may still come the same evening.

## When it still is not there
If it has not turned up by the next working day, one of our team opens an investigation with the carrier, which takes up to five working days. You need not do anything, and you do not wait for its end: we send a replacement or refund you within two working days.

## Stolen parcels
Is a parcel stolen from your door, the same rule holds for orders up to €250. Above that we ask you for a police report number.`,
  },
  {
    slug: "customs-and-duties",
    title: "Customs, duties and import VAT",
    kind: "article",
    body: `
Within the European Union there are no customs, duties or import taxes: the price you see is the price you pay.

## United Kingdom
For the UK we pay duty and VAT for you, and they are part of the price at checkout. The driver asks for nothing.

## Norway and Switzerland
Parcels to Norway and Switzerland go through customs, and import VAT plus a handling fee of about €15 are paid to the carrier on delivery. There is no duty on coffee, and boots and jackets made in the European Union are free of duty too.

## United States, Canada and the rest of the world
Outside Europe your country may charge import duty or tax. The carrier tells you the amount before delivery, and we cannot pay it in advance. Should you refuse the parcel, we refund the goods but not the shipping.`,
  },
  {
    slug: "changing-the-delivery-address",
    title: "Changing the delivery address",
    kind: "policy",
    body: `
You can change the delivery address as long as the order has not been packed, usually within a few hours of ordering. Open the order in your account and choose Change address.

## After the parcel has left
Once the parcel is on its way, only the carrier can redirect it: open the tracking page and choose another address or a pick-up point. That is free with Skua Express and Northline Parcel.

## Another country
An order cannot be changed to another country, because shipping and tax were worked out for the first one. Cancel it and order again, or ask us to do so.

## A mistake in the address
If a parcel comes back to us because the address was wrong, we send it again once you have paid the shipping a second time.`,
  },
];
