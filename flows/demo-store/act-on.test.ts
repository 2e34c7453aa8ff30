import { expect, test } from "vitest";
import { type ActName, calls } from "../effects.ts";
import { type ActRequest, actOn } from "./act-on.ts";
import { demoStore } from "./demo-store.ts";

const now = "2026-11-19T14:05:00.000Z";
const store = demoStore({ seed: 7, now });
const maya = { email: "maya.reyes@example.com", verified: false };
const dario = { email: "dario.costa@example.com", verified: false };
const lea = { email: "lea.park@example.com", verified: true };

const request = (act: ActName, target: string, more: Partial<ActRequest>): ActRequest => ({
  key: "k",
  act,
  target,
  amount: null,
  address: null,
  weeks: null,
  reason: "",
  ...maya,
  ...more,
});
const done = (...of: Parameters<typeof request>) => actOn(store, request(...of), now);
const orderOf = (number: string, at = store) => at.orders.find((order) => order.number === number);

test("each act changes the shop, and answers in the words of its receipt", () => {
  const address = { line: "Corso Regina 9", postcode: "10124", city: "Turin", country: "IT" };
  const acts = [
    done("refund order", "1042", { amount: 500 }),
    done("cancel order", "1300", dario),
    done("change address", "1300", { ...dario, address }),
    done("skip subscription", "S-201", lea),
    done("pause subscription", "S-201", { ...lea, weeks: 6 }),
    done("cancel subscription", "S-201", lea),
  ];
  for (const { output, store: after } of acts) {
    expect(calls.act.output.parse(output)).toEqual(output);
    expect(output).toMatchObject({ accepted: true, words: after.receipts.at(-1)?.says });
    expect(after).not.toEqual(store);
  }
  expect(acts[0]?.output).toEqual({ accepted: true, words: "Refunded €5.00 of order 1042.", amount: 500 });
});

test("a refund of no amount gives back all that is left, and afterwards there is nothing left", () => {
  const total = orderOf("1042")?.total ?? 0;
  const first = actOn(store, request("refund order", "1042", { key: "a", amount: 500 }), now);
  const rest = actOn(first.store, request("refund order", "1042", { key: "b" }), now);
  expect(rest.output.amount).toBe(total - 500);
  expect(actOn(rest.store, request("refund order", "1042", { key: "c" }), now).output).toEqual({
    accepted: false,
    words: "Order 1042 has been refunded in full already.",
    amount: null,
  });
});

test("the same key does a thing once, and gives the same receipt again", () => {
  const first = done("refund order", "1042", { key: "once" });
  const again = actOn(first.store, request("refund order", "1042", { key: "once" }), now);
  expect(again.output).toEqual(first.output);
  expect(again.store).toEqual(first.store);
});

test("somebody else's order is refused in the same words as one that does not exist", () => {
  const { output } = done("cancel order", "1300", maya);
  expect(output).toMatchObject({ accepted: false, amount: null });
  expect(done("cancel order", "9999", maya)).toEqual({ store, output });
  expect(done("cancel order", "1300", { email: "nobody@example.com" })).toEqual({ store, output });
  expect(done("cancel order", "1300", { email: "" })).toEqual({ store, output });
  expect(done("cancel order", "", maya)).toEqual({ store, output });
  expect(done("cancel subscription", "S-201", maya)).toEqual({ store, output });
  expect(done("cancel subscription", "S-999", maya)).toEqual({ store, output });
});

test("an order is never found under a subscription's name, nor the other way round", () => {
  expect(done("cancel subscription", "1042", maya).output.accepted).toBe(false);
  expect(done("refund order", "S-202", maya).output.accepted).toBe(false);
});

test("numbers and e-mails may be written as people write them", () => {
  expect(done("cancel order", " #1300", { email: " Dario.Costa@example.com" }).output.accepted).toBe(true);
  expect(done("skip subscription", "s-201 ", lea).output.accepted).toBe(true);
});

test("what the shop's rules refuse is told in their words, and changes nothing", () => {
  expect(done("cancel order", "1042", {})).toEqual({
    store,
    output: {
      accepted: false,
      words: "Order 1042 has left the warehouse, so it can be returned but not cancelled.",
      amount: null,
    },
  });
  expect(done("change address", "1300", dario).output.accepted).toBe(false);
});
