import { expect, test } from "vitest";
import { calls } from "../effects.ts";
import { demoStore } from "./demo-store.ts";
import { fetchOrder } from "./fetch-order.ts";

const now = "2026-11-19T14:05:00.000Z";
const store = demoStore({ seed: 7, now });
const nothing = { found: false, order: null };

test("number and matching e-mail give the order's facts", () => {
  const answer = fetchOrder(store, { number: " #1042", email: "Maya.Reyes@example.com " }, now);
  expect(calls.fetchOrder.output.parse(answer)).toEqual(answer);
  expect(answer.order).toMatchObject({ number: "1042", status: "shipped", daysLate: 4, city: "Lisbon" });
});

test("a wrong e-mail and a wrong number get the same answer", () => {
  expect(fetchOrder(store, { number: "1042", email: "jon.keller@example.com" }, now)).toEqual(nothing);
  expect(fetchOrder(store, { number: "9999", email: "maya.reyes@example.com" }, now)).toEqual(nothing);
  expect(fetchOrder(store, { number: "", email: "" }, now)).toEqual(nothing);
});

test("a signed identity stands in for the e-mail, for its own orders only", () => {
  const verifiedEmail = "maya.reyes@example.com";
  expect(fetchOrder(store, { number: "1042", email: "", verifiedEmail }, now).found).toBe(true);
  expect(fetchOrder(store, { number: "1077", email: "", verifiedEmail }, now)).toEqual(nothing);
});
