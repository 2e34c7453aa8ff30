import { expect, test } from "vitest";
import { changeAddress } from "./change-address.ts";
import { demoStore } from "./demo-store.ts";

const now = "2026-11-19T14:05:00.000Z";
const store = demoStore({ seed: 7, now });
const address = { line: "Corso Regina 9", postcode: "10124", city: "Turin", country: "IT" };

test("an order still being packed goes to the new address", () => {
  const outcome = changeAddress(store, { key: "k", order: "1300", address }, now);
  expect(outcome).toMatchObject({ receipt: { says: "Order 1300 now goes to Corso Regina 9, Turin." } });
  if ("store" in outcome)
    expect(outcome.store.orders.find(({ number }) => number === "1300")?.address).toEqual(address);
});

test("another country, a sent order and half an address are refused", () => {
  const abroad = { ...address, country: "US" };
  expect(changeAddress(store, { key: "k", order: "1300", address: abroad }, now)).toHaveProperty("refused");
  expect(changeAddress(store, { key: "k", order: "1042", address }, now)).toHaveProperty("refused");
  const half = { ...address, line: "" };
  expect(changeAddress(store, { key: "k", order: "1300", address: half }, now)).toHaveProperty("refused");
});
