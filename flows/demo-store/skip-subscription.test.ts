import { expect, test } from "vitest";
import { demoStore } from "./demo-store.ts";
import { skipSubscription } from "./skip-subscription.ts";
import { addDays } from "./time.ts";

const now = "2026-11-19T14:05:00.000Z";
const store = demoStore({ seed: 7, now });
const before = store.subscriptions.find(({ id }) => id === "S-201");

test("skipping moves the next delivery on by one interval, once per key", () => {
  const outcome = skipSubscription(store, { key: "k", subscription: "S-201" }, now);
  if ("refused" in outcome) throw new Error(outcome.refused);
  const after = outcome.store.subscriptions.find(({ id }) => id === "S-201");
  expect(after?.nextAt).toBe(addDays(before?.nextAt ?? "", 14));
  expect(after?.skipped).toEqual([before?.nextAt]);
  expect(skipSubscription(outcome.store, { key: "k", subscription: "S-201" }, now)).toEqual(outcome);
});

test("a delivery due within two days, a subscription that is not active and an unknown one are refused", () => {
  const dayBefore = addDays(before?.nextAt ?? "", -1);
  expect(skipSubscription(store, { key: "k", subscription: "S-201" }, dayBefore)).toHaveProperty("refused");
  const paused = store.subscriptions.find(({ status }) => status === "paused")?.id ?? "";
  expect(skipSubscription(store, { key: "k", subscription: paused }, now)).toHaveProperty("refused");
  expect(skipSubscription(store, { key: "k", subscription: "S-9" }, now)).toHaveProperty("refused");
});
