import { expect, test } from "vitest";
import { defaultPolicies } from "#flows/policies.ts";
import { decide } from "../../eval/play.ts";
import { hearRow } from "../../eval/score-human.ts";
import { policiesAt, shippedAt } from "./policies-at.ts";

test("at the thresholds shipped, policies are those shipped", () => {
  const shipped = shippedAt(["wantsHuman", "angry", "frustrated", "unserved", "loop"]);
  expect(shipped).toEqual({ wantsHuman: 0.5, angry: -0.6, frustrated: -0.4, unserved: 0.6, loop: 0.8 });
  expect(policiesAt(shipped)).toEqual(defaultPolicies);
});

test("another threshold changes its own policy's mind and no other's", () => {
  const firesAt = (text: string, wantsHuman: number) => {
    const { signals } = hearRow({ text, label: 1 });
    return decide([{ seq: 1, text, signals }], signals, policiesAt({ wantsHuman })).fired;
  };
  expect(firesAt("I want to talk to a human", 0.5)).toBe(true);
  expect(firesAt("I want to talk to a human", 1.1)).toBe(false);
  expect(firesAt("My lawyer will sue you", 1.1)).toBe(true);
});
