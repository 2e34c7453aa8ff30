import { expect, test } from "vitest";
import { demoStore } from "./demo-store.ts";
import { orderFacts } from "./order-facts.ts";
import { DemoStore } from "./store.ts";

const now = "2026-11-19T14:05:00.000Z";
const store = demoStore({ seed: 7, now });

test("the same seed and moment give the same shop, another seed another", () => {
  expect(demoStore({ seed: 7, now })).toEqual(store);
  expect(demoStore({ seed: 8, now })).not.toEqual(store);
});

test("the shop keeps to its own schema and survives JSON", () => {
  expect(DemoStore.parse(JSON.parse(JSON.stringify(store)))).toEqual(store);
});

test.each([1, 7, 42])("seed %i has every status of orders and subscriptions, and late orders", (seed) => {
  const { customers, orders, subscriptions } = demoStore({ seed, now });
  expect(customers.length).toBeGreaterThanOrEqual(240);
  expect(orders.map(({ number }) => Number(number))).toEqual(orders.map((_, index) => 1001 + index));
  expect(orders.at(-1)?.number).toBe("1320");
  expect(new Set(orders.map(({ status }) => status)).size).toBe(6);
  expect(new Set(subscriptions.map(({ status }) => status)).size).toBe(4);
  expect(orders.filter((order) => orderFacts(order, now).daysLate > 0).length).toBeGreaterThan(5);
  expect(customers.some(({ vip }) => vip)).toBe(true);
});

test("e-mails and ids are unique, and every order and subscription belongs to someone", () => {
  const ids = new Set(store.customers.map(({ id }) => id));
  expect(ids.size).toBe(store.customers.length);
  expect(new Set(store.customers.map(({ email }) => email)).size).toBe(store.customers.length);
  for (const { customer } of [...store.orders, ...store.subscriptions]) expect(ids).toContain(customer);
});

test("what was refunded agrees with the refunds, and is never more than was paid", () => {
  for (const { number, refunded, total } of store.orders) {
    const noted = store.refunds
      .filter(({ order }) => order === number)
      .reduce((sum, { amount }) => sum + amount, 0);
    expect(noted).toBe(refunded);
    expect(refunded).toBeLessThanOrEqual(total);
  }
});

test.each([15, 16, 17, 18, 19, 20, 21])(
  "on 2026-11-%i orders live forwards, and nothing is yet to come",
  (day) => {
    const today = `2026-11-${day}T14:05:00.000Z`;
    const shop = demoStore({ seed: 7, now: today });
    for (const { placedAt, shippedAt, deliveredAt } of shop.orders) {
      const lived = [placedAt, shippedAt, deliveredAt].filter((instant) => instant !== null);
      expect([...lived].sort()).toEqual(lived);
      expect(lived.every((instant) => instant <= today)).toBe(true);
    }
    expect(shop.refunds.every(({ at }) => at <= today)).toBe(true);
  },
);

test("Maya Reyes, VIP, waits for order 1042, four days late", () => {
  const maya = store.customers.find(({ email }) => email === "maya.reyes@example.com");
  const order = store.orders.find(({ number }) => number === "1042");
  expect(maya).toMatchObject({ name: "Maya Reyes", vip: true });
  expect(order).toMatchObject({ customer: maya?.id, status: "shipped" });
  expect(order && orderFacts(order, now).daysLate).toBe(4);
});
