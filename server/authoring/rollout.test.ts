import { expect, test } from "vitest";
import { pickVersion, type Trial } from "./rollout.ts";

const live = { versionId: "one", versionHash: "h1", number: 1 };
const trial = (share: number, testCustomers: string[] = []): Trial => ({
  versionId: "two",
  versionHash: "h2",
  number: 2,
  share,
  testCustomers,
});
const nobody = { ref: null, email: null, verified: false };

/** Whether a customer gets the trial. */
function gets(
  share: number,
  customer: Partial<typeof nobody | Known>,
  conversationId = "c",
  flowId = "flow",
) {
  const who = { flowId, conversationId, customer: { ...nobody, ...customer } };
  return pickVersion({ live, trial: trial(share) }, who)?.number === 2;
}

interface Known {
  ref: string;
  email: string;
  verified: boolean;
}

const customers = Array.from({ length: 4_000 }, (_, at) => `customer-${at}@example.com`);

test("a share is honoured to within what chance allows, and 0 and 100 % to the customer", () => {
  const share = (percent: number) => customers.filter((email) => gets(percent, { email })).length / 4_000;
  for (const percent of [1, 10, 30, 50, 90]) {
    const expected = percent / 100;
    // four standard deviations of so many throws of a coin
    expect(Math.abs(share(percent) - expected)).toBeLessThan(
      4 * Math.sqrt((expected * (1 - expected)) / 4_000),
    );
  }
  expect([share(0), share(100)]).toEqual([0, 1]);
});

test("who is in at a share stays in at every larger one, and in each of their conversations", () => {
  const inAt = (percent: number) => customers.filter((email) => gets(percent, { email }));
  const thirty = new Set(inAt(30));
  expect(inAt(10).every((email) => thirty.has(email))).toBe(true);
  const [first = ""] = inAt(10);
  const conversations = Array.from({ length: 50 }, (_, at) => `conversation-${at}`);
  expect(conversations.every((id) => gets(10, { email: first.toUpperCase() }, id))).toBe(true);
});

test("a signed customer goes by who they are in the shop, an unsigned one by their e-mail, others by conversation", () => {
  const differ = (one: (at: number) => boolean) =>
    new Set(Array.from({ length: 200 }, (_, at) => one(at))).size === 2;
  const signed = { ref: "C-1", verified: true };
  expect(differ((at) => gets(50, { ...signed, email: `${at}@example.com` }, `c${at}`))).toBe(false);
  expect(differ((at) => gets(50, { ref: `C-${at}`, verified: true, email: "a@example.com" }))).toBe(true);
  expect(differ((at) => gets(50, { ref: `C-${at}`, email: "a@example.com" }))).toBe(false);
  expect(differ((at) => gets(50, { email: `${at}@example.com` }))).toBe(true);
  expect(differ((at) => gets(50, {}, `c${at}`))).toBe(true);
});

test("two flows try things on different customers", () => {
  const both = customers.filter((email) => gets(50, { email }, "c", "a") && gets(50, { email }, "c", "b"));
  expect(Math.abs(both.length / 4_000 - 0.25)).toBeLessThan(0.03);
});

test("a test customer gets the trial where their identity is signed, and never by typing their e-mail", () => {
  const pick = (customer: Partial<Known>) =>
    pickVersion(
      { live, trial: trial(0, ["maya@example.com"]) },
      { flowId: "flow", conversationId: "c", customer: { ...nobody, ...customer } },
    )?.number;
  expect(pick({ ref: "C-1", email: "Maya@Example.com", verified: true })).toBe(2);
  expect(pick({ ref: "C-2", email: "jon@example.com", verified: true })).toBe(1);
  expect(pick({ email: "maya@example.com", verified: false })).toBe(1);
});

test("before anything is live, only test customers get anything", () => {
  const who = { flowId: "flow", conversationId: "c", customer: nobody };
  const maya = { ref: "C-1", email: "maya@example.com", verified: true };
  const only = { live: null, trial: trial(0, ["maya@example.com"]) };
  expect(pickVersion(only, who)).toBeNull();
  expect(pickVersion(only, { ...who, customer: maya })?.number).toBe(2);
});
