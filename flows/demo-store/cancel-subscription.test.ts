import { expect, test } from "vitest";
import { cancelSubscription } from "./cancel-subscription.ts";
import { demoStore } from "./demo-store.ts";

const now = "2026-11-19T14:05:00.000Z";
const store = demoStore({ seed: 7, now });

test("a cancelled subscription charges nothing more, and cannot be cancelled twice", () => {
  const outcome = cancelSubscription(store, { key: "k", subscription: "S-201" }, now);
  if ("refused" in outcome) throw new Error(outcome.refused);
  const after = outcome.store.subscriptions.find(({ id }) => id === "S-201");
  expect(after).toMatchObject({ status: "cancelled", nextAt: null });
  expect(cancelSubscription(outcome.store, { key: "other", subscription: "S-201" }, now)).toHaveProperty(
    "refused",
  );
});
