import { expect, test } from "vitest";
import { connect } from "#flows/edit/edges.ts";
import { newFlow } from "#flows/edit/new-flow.ts";
import { addNode } from "#flows/edit/nodes.ts";
import { answerWith, current, openSandbox, say, setQueues, takeBack, walkSteps } from "./sandbox-state.ts";

const at = { x: 0, y: 0 };
const asking = connect(addNode(newFlow("Test"), { id: "ask", kind: "ask", at }), {
  from: "start",
  exit: "next",
  to: "ask",
});
const store = { name: "Shop", customers: [], orders: [], subscriptions: [], refunds: [], receipts: [] };
const opening = { flow: asking, articles: [], store, customer: null, now: "2026-01-01T00:00:00.000Z" };

test("a message taken back leaves the chat as it was before it", () => {
  const opened = openSandbox(opening);
  const chatted = say(say(opened, "hello"), "1042");
  expect(current(chatted)?.entries.length).toBeGreaterThan(
    current(say(opened, "hello"))?.entries.length ?? 0,
  );
  expect(takeBack(chatted, 1)).toEqual(say(opened, "hello"));
});

test("a test conversation is walked step by step, and each of its messages can be taken back", () => {
  const opened = openSandbox(opening);
  const walked = walkSteps(opened, [
    { say: "hello" },
    { agent: "closes" },
    { queue: "care", is: "outside hours" },
    { say: "1042" },
  ]);
  expect(walked).toEqual(say(setQueues(say(opened, "hello"), ["care"], "outside hours"), "1042"));
});

test("a draft that does not compile is told, not thrown", () => {
  const broken = { ...asking, nodes: asking.nodes.map((node) => ({ ...node, config: { nonsense: true } })) };
  const opened = openSandbox({ ...opening, flow: broken });
  expect(opened.plays).toEqual([]);
  expect(opened.problem).toContain("cannot run");
});

test("how the world was set up stays when a message is taken back", () => {
  const opened = openSandbox(opening);
  const away = setQueues(say(opened, "hello"), ["care"], "nobody available");
  const set = answerWith(away, "fetch", { status: "failed" });
  const back = current(takeBack(say(set, "1042"), 0));
  expect(back?.queues.care?.state).toBe("nobody available");
  expect(back?.stubs).toEqual({ fetch: { status: "failed" } });
  expect(current(answerWith(set, "fetch", null))?.stubs).toEqual({});
});
