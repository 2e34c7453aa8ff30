import type { Article } from "../../answer/article.ts";

export const orders: Article[] = [
  {
    slug: "cancelling-an-order",
    title: "Cancelling an order",
    kind: "policy",
    body: `
You can cancel an order as long as it says Processing. Open it in your account and choose Cancel: the full price goes back to you the same day.

## After it has shipped
Once an order has left the warehouse it cannot be cancelled any more. Send it back when it arrives, free of charge, within 30 days.

## Boots made to order
Boots made to order can be cancelled within 48 hours. After that the leather is cut.

## Changing what is in an order
We cannot add or swap items in an order that is placed. Cancel it while it says Processing and order again.`,
  },
  {
    slug: "payment-methods",
    title: "Payment methods",
    kind: "article",
    body: `
You can pay with all common debit and credit cards, with a wallet on your phone, by bank transfer, or with a gift card. We charge in euros; your bank converts other currencies.

## When a payment fails
If a card payment fails, nothing was charged. Check the card's limit and the code from your bank, then try again or use another method. We keep your basket for 48 hours.

## Instalments and paying on invoice
We do not offer paying in instalments or on invoice for private orders.`,
  },
  {
    slug: "charged-twice",
    title: "Two charges for one order",
    kind: "article",
    body: `
Two amounts for one order are nearly always one charge and one reservation: when a payment is tried again, the bank holds the first amount for a while. The reservation falls away by itself within three to five working days.

## When both stay
If both charges are booked and not just pending, one of our team refunds the second one the same day. They need the order number and the two dates from your statement.`,
  },
  {
    slug: "discount-codes",
    title: "Discount codes",
    kind: "article",
    body: `
Enter a discount code at checkout in the field Code, before you pay. One code works per order, and it cannot be added to an order that is placed.

## When a code does not work
Most codes have a smallest order value and a last day, both in the e-mail the code came with. Codes do not work on gift cards, on subscriptions or on boots made to order. The code for your first order takes 10 % off and is valid for 30 days.`,
  },
  {
    slug: "gift-cards",
    title: "Gift cards",
    kind: "article",
    body: `
Gift cards come by e-mail within an hour, in any amount from €10 to €300, on the day you choose. They are valid for five years.

## Using a gift card
Enter the gift card's code at checkout. If the order costs less, the rest stays on the card; if it costs more, pay the difference in any other way. You can see the balance in your account.

## Returning a gift card
A gift card cannot be returned or changed into money. If you lost the e-mail, we send the code again to the address it was bought for.`,
  },
  {
    slug: "out-of-stock",
    title: "Sold out and back in stock",
    kind: "article",
    body: `
If something is sold out, choose Tell me on its page and you get one e-mail when it is back in stock. Coffee is roasted every Tuesday and Thursday, so it is never gone for more than three days.

## When gear comes back
Most gear is made in small runs and comes back after four to eight weeks. We do not reserve items, but customers on the list hear a day earlier.

## Ordered, then sold out
Should something in your order turn out to be sold out, we write to you within one working day and refund it, or wait with you.`,
  },
  {
    slug: "boots-made-to-order",
    title: "Boots made to order",
    kind: "article",
    body: `
Corrie boots are made for you after you order, which takes about six weeks. You get an e-mail when the leather is cut, and the tracking number when they leave the workshop.

## Fit
If they do not fit, we change the lasts or the insole once, free of charge, within 60 days. Boots made to order cannot be returned otherwise.

## Changes
Size and colour can be changed within 48 hours of ordering.`,
  },
  {
    slug: "invoices",
    title: "Invoices",
    kind: "article",
    body: `
You find the invoice for each order in your account: open the order and choose Invoice to download it as a PDF. It is there as soon as the order has shipped.

## A company name or VAT number
Add your company's name and VAT number at checkout and they are printed on the invoice. On an invoice that is already made, our team can add them for 30 days.`,
  },
];
