import { expect, test } from "vitest";
import { playNode } from "../playing.ts";
import { actsWith } from "./acts.ts";
import { action } from "./index.ts";

const vars = {
  email: "maya@example.com",
  order: { number: "1042", total: 8999, currency: "EUR" },
  subscription: { id: "S-201" },
};
const asked = (config: Record<string, string | number>, more = {}) =>
  playNode("action", config, ["hi"], { ...vars, ...more }).asked[0]?.input;

test("a refund asks for all that is left, for the customer's own order", () => {
  expect(asked({})).toEqual({
    act: "refund order",
    target: "1042",
    amount: null,
    address: null,
    weeks: null,
    reason: "Agreed in the chat",
    email: "maya@example.com",
    verified: false,
  });
});

test("a fixed amount is asked for in the smallest unit of the order's currency", () => {
  expect(asked({ amount: "fixed", money: 19.99 })).toMatchObject({ amount: 1999 });
  const order = { ...vars.order, currency: "JPY" };
  expect(asked({ amount: "fixed", money: 500 }, { order })).toMatchObject({ amount: 500 });
});

test("a part is reckoned from the order that was fetched, and never for another one", () => {
  expect(asked({ amount: "share", share: 20 })).toMatchObject({ amount: 1800 });
  expect(asked({ amount: "share", share: 20, order: "1077" })).toMatchObject({ target: "1077", amount: 0 });
});

test("an address and a pause are asked for with what they need, and nothing else", () => {
  const address = { addressLine: "Corso Regina 9", postcode: "10124", city: "Turin", country: "it" };
  expect(asked({ act: "change address" }, address)).toMatchObject({
    target: "1042",
    address: { line: "Corso Regina 9", postcode: "10124", city: "Turin", country: "IT" },
    amount: null,
    weeks: null,
  });
  expect(asked({ act: "pause subscription", weeks: 6 })).toMatchObject({
    target: "S-201",
    weeks: 6,
    amount: null,
    address: null,
  });
});

test("what the shop did is kept in its words", () => {
  const output = { accepted: true, words: "Refunded €89.99 of order 1042.", amount: 8999 };
  const played = playNode("action", {}, ["hi", { call: "done", output }], vars);
  expect(played.left?.exit).toBe("done");
  expect(played.vars).toMatchObject({ receipt: output.words });
  expect(played.vars).not.toHaveProperty("refusal");
});

test("a refusal leaves through The shop refused, with its reason", () => {
  const output = { accepted: false, words: "Order 1042 has left the warehouse.", amount: null };
  const played = playNode("action", { act: "cancel order" }, ["hi", { call: "done", output }], vars);
  expect(played.left?.exit).toBe("refused");
  expect(played.vars).toMatchObject({ refusal: output.words });
});

test.each(["failed", "unknown"] as const)("a call that ends as %s leaves through its own exit", (ended) => {
  expect(playNode("action", {}, ["hi", { call: ended }], vars).left?.exit).toBe(ended);
});

test("only the texts of the chosen act are read, and only their fields are shown", () => {
  const texts = (config: Record<string, string>) => action.templates({ ...action.defaults, ...config });
  expect(texts({})).toEqual(["{{order.number}}", "Agreed in the chat", "{{email}}"]);
  expect(texts({ amount: "share" })).toContain("{{order.total}}");
  expect(texts({ act: "skip subscription", amount: "share" })).toEqual(["{{subscription.id}}", "{{email}}"]);
  expect(actsWith("city")).toEqual(["change address"]);
});

test.each([
  [{ amount: "share" }, "Refund 20 % of order {{order.number}}"],
  [{ amount: "fixed", money: 7.5 }, "Refund 7.50 of order {{order.number}}"],
  [{}, "Refund all that is left of order {{order.number}}"],
  [{ act: "pause subscription", weeks: 1 }, "Pause subscription {{subscription.id}} for 1 week"],
])("%j is summed up as “%s”", (config, summary) => {
  expect(action.summary({ ...action.defaults, ...config })).toBe(summary);
});
