import { expect, test } from "vitest";
import { calls } from "../effects.ts";
import { demoStore } from "./demo-store.ts";
import { fetchSubscription } from "./fetch-subscription.ts";

const store = demoStore({ seed: 7, now: "2026-11-19T14:05:00.000Z" });
const nothing = { found: false, subscription: null };
const claim = (subscription: string, email: string, verified = false) => ({ subscription, email, verified });

test("its id and the matching e-mail give the subscription's facts, with the price of a delivery", () => {
  const answer = fetchSubscription(store, claim(" s-201", "Lea.Park@example.com "));
  expect(calls.fetchSubscription.output.parse(answer)).toEqual(answer);
  expect(answer.subscription).toMatchObject({
    id: "S-201",
    item: "Morning Tarn blend, 250 g",
    quantity: 2,
    price: 2300,
    everyWeeks: 2,
    status: "active",
  });
});

test("somebody else's subscription gets the same answer as one that does not exist", () => {
  expect(fetchSubscription(store, claim("S-201", "maya.reyes@example.com"))).toEqual(nothing);
  expect(fetchSubscription(store, claim("S-201", "maya.reyes@example.com", true))).toEqual(nothing);
  expect(fetchSubscription(store, claim("S-999", "maya.reyes@example.com"))).toEqual(nothing);
  expect(fetchSubscription(store, claim("S-201", ""))).toEqual(nothing);
});

test("the one delivered next needs no id, for a verified customer only", () => {
  const maya = "maya.reyes@example.com";
  expect(fetchSubscription(store, claim("", maya, true)).subscription?.id).toBe("S-202");
  expect(fetchSubscription(store, claim("", maya))).toEqual(nothing);
  expect(fetchSubscription(store, claim("", "jon.keller@example.com", true))).toEqual(nothing);
});

test("what is still delivered comes before what has ended", () => {
  const own = store.subscriptions.filter(({ id }) => id === "S-202");
  const ended = own.map((one) => ({ ...one, id: "S-000", status: "cancelled" as const, nextAt: null }));
  const sooner = own.map((one) => ({ ...one, id: "S-001", nextAt: "2026-11-20T06:00:00.000Z" }));
  const next = (subscriptions: typeof own) =>
    fetchSubscription({ ...store, subscriptions }, claim("", "maya.reyes@example.com", true)).subscription
      ?.id;
  expect(next([...ended, ...own])).toBe("S-202");
  expect(next([...own, ...sooner, ...ended])).toBe("S-001");
  expect(next(ended)).toBe("S-000");
});
