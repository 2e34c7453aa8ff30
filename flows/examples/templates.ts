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
];
