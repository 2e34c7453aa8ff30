import { expect, test } from "vitest";
import { defaultPolicies } from "../policies.ts";
import { flowOf } from "../testing.ts";
import { exampleOfExit } from "./example-of-exit.ts";

const flow = {
  ...flowOf(
    [
      ["start", "start"],
      ["mood", "sentimentGate"],
      ["look", "fetchOrder", { number: "", email: "" }],
      ["care", "handoff"],
      ["end", "close"],
    ],
    [
      "start.next → mood",
      "mood.frustrated → care",
      "mood.calm → look",
      "look.found → end",
      ...["missing", "failed", "unknown"].map((exit) => `look.${exit} → care`),
    ],
  ),
  policies: defaultPolicies,
};

test("each exit has a shortest conversation that takes it, with the messages and answers that it needs", () => {
  expect(exampleOfExit(flow, { from: "look", exit: "failed" })).toMatchObject({
    path: ["start", "mood", "look", "care"],
    messages: ["Hello"],
    stubs: { look: { status: "failed" } },
  });
  const upset = exampleOfExit(flow, { from: "mood", exit: "frustrated" });
  expect(upset).toMatchObject({ path: ["start", "mood", "care"], walked: true });
  expect(upset?.messages).not.toEqual(["Hello"]);
});

test("an exit that there is no way through has none", () => {
  expect(exampleOfExit(flow, { from: "end", exit: "next" })).toBeNull();
});
