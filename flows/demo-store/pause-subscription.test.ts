import { expect, test } from "vitest";
import { demoStore } from "./demo-store.ts";
import { pauseSubscription } from "./pause-subscription.ts";

const now = "2026-11-19T14:05:00.000Z";
const store = demoStore({ seed: 7, now });

test("a paused subscription comes back by itself on a stated day", () => {
  const outcome = pauseSubscription(store, { key: "k", subscription: "S-201", weeks: 4 }, now);
  expect(outcome).toMatchObject({ receipt: { says: "Paused S-201 until 2026-12-17." } });
  if ("refused" in outcome) throw new Error(outcome.refused);
  const after = outcome.store.subscriptions.find(({ id }) => id === "S-201");
  expect(after).toMatchObject({ status: "paused", pausedUntil: after?.nextAt });
});

test("longer than twelve weeks, half a week and pausing twice are refused", () => {
  for (const weeks of [0, 13, 1.5]) {
    expect(pauseSubscription(store, { key: "k", subscription: "S-201", weeks }, now)).toHaveProperty(
      "refused",
    );
  }
  const paused = store.subscriptions.find(({ status }) => status === "paused")?.id ?? "";
  expect(pauseSubscription(store, { key: "k", subscription: paused, weeks: 2 }, now)).toHaveProperty(
    "refused",
  );
});
