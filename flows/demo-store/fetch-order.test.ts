import { expect, test } from "vitest";
import { calls } from "../effects.ts";
import { demoStore } from "./demo-store.ts";
import { fetchOrder } from "./fetch-order.ts";

const now = "2026-11-19T14:05:00.000Z";
const store = demoStore({ seed: 7, now });
const nothing = { found: false, order: null };

const claim = (number: string, email: string, verified = false) => ({ number, email, verified });

test("number and matching e-mail give the order's facts", () => {
  const answer = fetchOrder(store, claim(" #1042", "Maya.Reyes@example.com "), now);
  expect(calls.fetchOrder.output.parse(answer)).toEqual(answer);
  expect(answer.order).toMatchObject({ number: "1042", status: "shipped", daysLate: 4, city: "Lisbon" });
});

test("a wrong e-mail and a wrong number get the same answer", () => {
  expect(fetchOrder(store, claim("1042", "jon.keller@example.com"), now)).toEqual(nothing);
  expect(fetchOrder(store, claim("9999", "maya.reyes@example.com"), now)).toEqual(nothing);
  expect(fetchOrder(store, claim("", ""), now)).toEqual(nothing);
});

test("the latest order needs no number, for a verified customer only", () => {
  expect(fetchOrder(store, claim("", "maya.reyes@example.com", true), now).order?.number).toBe("1042");
  expect(fetchOrder(store, claim("", "maya.reyes@example.com"), now)).toEqual(nothing);
  expect(fetchOrder(store, claim("1077", "maya.reyes@example.com", true), now)).toEqual(nothing);
});
