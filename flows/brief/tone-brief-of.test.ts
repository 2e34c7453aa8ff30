import { expect, test } from "vitest";
import { lateBoots, logOf } from "./late-boots.ts";
import { toneBriefOf } from "./tone-brief-of.ts";

test("the tone brief names the mood, what moved it and what to avoid", () => {
  const tone = toneBriefOf(lateBoots());
  expect(tone).toMatchObject({
    mood: "angry",
    rising: true,
    warmth: "warm",
    guideline: "Act, do not explain.",
  });
  expect(tone.moved?.text).toBe("Calm until “not what I asked”.");
  expect(tone.avoid).toContain("Do not ask for the order number again: it is 1042.");
  expect(tone.avoid).toContain("Do not send “Tracking your parcel” again: they have had it.");
});

test("the openings fit the case: name, order, lateness, and how often they had to ask", () => {
  const { openWith } = toneBriefOf(lateBoots());
  expect(openWith[0]).toBe(
    "Maya, you had to ask this three times, and that is on us. Order 1042 (Trail boots) is 4 days late. I am asking the carrier what happened.",
  );
  expect(new Set(openWith).size).toBe(openWith.length);
});

test("without a name, an order or a wish the openings still say nothing untrue", () => {
  const entries = logOf([{ kind: "message", role: "customer", text: "hm" }]);
  const { openWith, moved } = toneBriefOf({ ...lateBoots(), entries, customer: null, orders: [] });
  expect(openWith[0]).toBe("You have a person now. Tell me what it is about, and I take it from there.");
  expect(moved).toBeNull();
});

test("a formal handoff opens formally", () => {
  const input = lateBoots();
  const entries = input.entries.map((entry) =>
    entry.kind === "handoff" ? { ...entry, plan: { ...entry.plan, warmth: "formal" as const } } : entry,
  );
  expect(toneBriefOf({ ...input, entries }).openWith[0]).toMatch(/^Dear Maya, /);
});
