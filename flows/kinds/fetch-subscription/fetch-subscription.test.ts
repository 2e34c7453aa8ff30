import { expect, test } from "vitest";
import { exampleSubscription } from "../../scenario/example-facts.ts";
import { playNode } from "../playing.ts";

const vars = { email: "maya@example.com" };

test("it asks the shop for the one that was named, and keeps what it found", () => {
  const output = { found: true, subscription: exampleSubscription };
  const played = playNode("fetchSubscription", { subscription: "{{id}}" }, ["hi", { call: "done", output }], {
    ...vars,
    id: "S-2001",
  });
  expect(played.asked).toEqual([
    {
      name: "fetchSubscription",
      input: { subscription: "S-2001", email: "maya@example.com", verified: false },
    },
  ]);
  expect(played.left?.exit).toBe("found");
  expect(played.vars.subscription).toEqual(exampleSubscription);
});

test("a verified customer's own e-mail is used, and needs no id", () => {
  const customer = { name: "Jon", email: "jon@example.com", verified: true };
  const { asked } = playNode("fetchSubscription", {}, ["skip my coffee"], { ...vars, customer });
  expect(asked[0]?.input).toEqual({ subscription: "", email: "jon@example.com", verified: true });
});

test.each([
  [{ call: "done", output: { found: false, subscription: null } }, "missing"],
  [{ call: "failed" }, "failed"],
  [{ call: "unknown" }, "unknown"],
] as const)("a call that ends as %j leaves through %s, and keeps nothing", (ended, exit) => {
  const played = playNode("fetchSubscription", {}, ["hi", ended], vars);
  expect(played.left?.exit).toBe(exit);
  expect(played.vars).not.toHaveProperty("subscription");
});
