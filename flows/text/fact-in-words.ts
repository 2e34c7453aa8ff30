import type { Operator, Test } from "../condition.ts";

type Said = Pick<Test, "left" | "op" | "right">;

/** A test of something that has a phrase of its own: “the order is more than 3 days late”; null for any other. */
export function factInWords(test: Said): string | null {
  return being(test) ?? lateness(test) ?? items(test) ?? instant(test);
}

/** What is so or not: “the customer is not signed in”. */
function being({ left, op, right }: Said): string | null {
  const what = beings[left];
  // nothing is told of whoever is not signed in
  if (what && op === "is not set") return `the customer is not ${what}`;
  if (what && op === "is set") return `it is known whether the customer is ${what}`;
  if (!what || typeof right !== "boolean" || (op !== "is" && op !== "is not")) return null;
  return `the customer is ${right === (op === "is") ? "" : "not "}${what}`;
}

const beings: Record<string, string> = { "customer.verified": "signed in", "customer.vip": "a VIP" };

function lateness({ left, op, right }: Said): string | null {
  if (left !== "order.daysLate" || typeof right !== "number") return null;
  if (right === 0 && (op === ">" || op === "is not")) return "the order is late";
  if (right === 0 && (op === "<=" || op === "is")) return "the order is not late";
  const size = sizes[op];
  return size === undefined ? null : `the order is ${size}${counted(right, "day")} late`;
}

const sizes: Partial<Record<Operator, string>> = {
  "<": "less than ",
  "<=": "at most ",
  ">": "more than ",
  ">=": "at least ",
  is: "",
};

/** That an order has a second item says how many it has. */
function items({ left, op }: Said): string | null {
  const at = /^order\.items\.(\d+)(?:\.\w+)?$/.exec(left)?.[1];
  if (at === undefined || (op !== "is set" && op !== "is not set")) return null;
  const count = Number(at);
  if (count === 0) return `the order has ${op === "is set" ? "an item" : "no items"}`;
  const many = count === 1 ? "one item" : `${count} items`;
  return `the order has ${op === "is set" ? "more" : "no more"} than ${many}`;
}

/** Instants by what happened then, and what that is called while it may be still to come. */
const happened: Record<string, { done?: string; noun: string }> = {
  "order.placedAt": { done: "the order was placed", noun: "the order's placing" },
  "order.shippedAt": { done: "the order was shipped", noun: "the order's shipping" },
  "order.deliveredAt": { done: "the order was delivered", noun: "the order's delivery" },
  "order.expectedAt": { noun: "the order's expected delivery" },
  "subscription.startedAt": { done: "the subscription began", noun: "the subscription's beginning" },
  "subscription.nextAt": { noun: "the subscription's next delivery" },
  "subscription.pausedUntil": { noun: "the end of the subscription's pause" },
};

function instant({ left, op, right }: Said): string | null {
  const known = happened[left];
  if (!known || typeof right !== "number" || (op !== "older than" && op !== "newer than")) return null;
  const age = ageInWords(op, right);
  return known.done && right > 0 ? `${known.done} ${age}` : `${known.noun} is ${age}`;
}

/** Days after an instant; below zero, days before one that is still to come. */
export function ageInWords(op: "older than" | "newer than", days: number): string {
  if (days === 0) return op === "older than" ? "in the past" : "still to come";
  const count = counted(Math.abs(days), "day");
  if (days > 0) return `${op === "older than" ? "more" : "less"} than ${count} ago`;
  return `${op === "older than" ? "less" : "more"} than ${count} away`;
}

function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`.replace("-", "−");
}
