import { expect, test } from "vitest";
import type { HeardMessage, Signals } from "#flows/signals/signal.ts";
import { signalsOf } from "#flows/testing.ts";
import { exitTaken } from "./exit-taken.ts";

const signal = <Value>(value: Value) => ({ value, confidence: 1, spans: [] });
const calm = signalsOf();
const heard = (signals: Partial<Signals>): HeardMessage => ({
  seq: 1,
  text: "",
  signals: { ...calm, ...signals },
});
const gate = {
  id: "gate",
  kind: "sentimentGate",
  title: "Gate",
  config: { below: -0.4, messages: 1 },
};

test("a message below the threshold leaves through Frustrated", () => {
  const facts = { now: "", vars: {}, heard: [heard({ sentiment: signal(-0.62) })] };
  expect(exitTaken(gate, facts)?.label).toBe("Frustrated");
  expect(exitTaken(gate, { now: "", vars: {}, heard: [heard({})] })?.label).toBe("Calm");
});

test("asking for a human leaves AI resolve before it answers", () => {
  const node = {
    id: "ai",
    kind: "aiResolve",
    title: "AI resolve",
    config: { articles: [], tries: 3, followUp: "" },
  };
  expect(exitTaken(node, { now: "", vars: {}, heard: [heard({ wantsHuman: signal(1) })] })?.id).toBe(
    "wantsHuman",
  );
  expect(exitTaken(node, { now: "", vars: {}, heard: [heard({})] })).toBeNull();
});

test("a node whose settings do not fit decides nothing", () => {
  expect(exitTaken({ ...gate, config: { below: 4 } }, { now: "", vars: {}, heard: [heard({})] })).toBeNull();
});
