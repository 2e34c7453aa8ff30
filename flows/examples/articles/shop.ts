import type { Article } from "../../answer/article.ts";

export const shop: Article[] = [
  {
    slug: "contact-and-opening-hours",
    title: "Contact and opening hours",
    kind: "article",
    body: `
Our team is here Monday to Friday from 9:00 to 18:00 and Saturday from 10:00 to 14:00, Irish time. We are closed on Sundays and on public holidays.

## The shop in Galway
Our shop on Quay Street in Galway is open Wednesday to Saturday from 11:00 to 17:00. You can pick up online orders and leave returns there.

## Chat, e-mail and telephone
You can reach us in this chat or at hello@tarnandkettle.example. Outside our hours we answer on the next working day; we have no telephone line.`,
  },
  {
    slug: "summit-club",
    title: "Summit Club for our most loyal customers",
    kind: "policy",
    body: `
Whoever has ordered more than eleven times is in the Summit Club, our VIP circle, without signing up. Members' questions are answered first, usually within ten minutes.

## What members get
Summit Club members have free standard shipping, 60 days to return, and hear of small runs a day before others.`,
  },
  {
    slug: "your-account",
    title: "Your account and password",
    kind: "article",
    body: `
To reset your password, choose Forgot password on the sign-in page and use the link in the e-mail within one hour. Look in the spam folder if it does not come.

## Changing your e-mail address
You can change your e-mail, name and address in your account under Details. A new e-mail address has to be confirmed by the link we send to it.

## Ordering without an account
You can order as a guest. If you make an account with the same e-mail later, your earlier orders appear in it.`,
  },
  {
    slug: "privacy",
    title: "Your data and privacy",
    kind: "policy",
    body: `
We keep your name, address and orders to deliver and to meet tax law, and never sell them. You can ask for a copy of your data or for it to be erased at any time: write to privacy@tarnandkettle.example, and it is done within 30 days.

## Newsletter
To stop the newsletter, use the unsubscribe link at the end of each one. It takes effect at once.`,
  },
  {
    slug: "gifts-and-wrapping",
    title: "Gifts and wrapping",
    kind: "article",
    body: `
We wrap presents for €4 an order, with a card in your own words: choose Gift at checkout. The parcel then holds no prices.

## Sending to someone else
Enter the other person's address for delivery and your own for billing. Tracking e-mails go to you alone, so the surprise is kept.`,
  },
];
