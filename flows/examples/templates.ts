/** A ready flow that a CX lead can begin from. */
export interface Template {
  /** The flow file's name in this folder. */
  file: string;
  name: string;
  /** One sentence: what it does for whom. */
  description: string;
}

/** The gallery, in its order. */
export const templates: Template[] = [
  {
    file: "order-status.flow.json",
    name: "Order status and returns",
    description:
      "Finds the order, answers where it is and what else is asked about it, and brings in a colleague when it is late.",
  },
  {
    file: "return-with-exception.flow.json",
    name: "Return with exception",
    description:
      "Tells how to return or swap within 30 days, and passes later wishes with their reason to somebody who may decide.",
  },
  {
    file: "damaged-item.flow.json",
    name: "Damaged item",
    description:
      "Apologises once, offers a replacement or the money, refunds small orders itself and puts injuries before all else.",
  },
  {
    file: "refund-request.flow.json",
    name: "Refund request",
    description:
      "Tells where a refund is, cancels what has not left yet, refunds lost parcels and leaves the rest to a colleague.",
  },
  {
    file: "subscription.flow.json",
    name: "Subscription",
    description:
      "Skips, pauses or cancels a subscription, offers a pause once and never twice, and says what the shop refused.",
  },
  {
    file: "vip-and-complaints.flow.json",
    name: "VIPs and complaints",
    description:
      "Takes members straight to a person, hears a complaint out in one message, and sets priority and tone by the mood.",
  },
  {
    file: "out-of-hours.flow.json",
    name: "Out of hours",
    description:
      "Answers what the articles can at night, writes the rest down with the time you are back, and hands it over then.",
  },
];
