import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { demoStore } from "../demo-store/demo-store.ts";
import { articles } from "../examples/articles.ts";
import { readFlowFile } from "../file/flow-file.ts";
import { inFileOrder } from "../file/order.ts";
import { open, type Play, send } from "../scenario/play.ts";
import { unwrapSubflow } from "./unwrap-subflow.ts";
import { wrapInSubflow } from "./wrap-in-subflow.ts";

const examples = new URL("../examples/", import.meta.url);
const read = readFlowFile(readFileSync(new URL("order-status.flow.json", examples), "utf8"));
if (!read.ok) throw new Error(read.message);
const { flow } = read;
const ids = {
  subflow: "part",
  run: "run",
  begin: "begin",
  ends: ["done", "not"] as [string, string],
  rescue: "r",
};
const conversations: { turns: { text: string }[] }[] = readFileSync(
  new URL("conversations/order-status.jsonl", examples),
  "utf8",
)
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

test("a flow with a part of it wrapped talks as it did before", () => {
  const wrapped = wrapInSubflow(flow, ["act-number", "act-email", "act-fetch", "act"], "Find the order", ids);
  if (!wrapped.ok) throw new Error(wrapped.reason);
  expect(wrapped.flow.subflows[0]?.outputs).toContain("order");
  const ran = conversations.map(({ turns }) => {
    const [was, is] = [played(flow, turns), played(wrapped.flow, turns)];
    expect(talkOf(is)).toEqual(talkOf(was));
    return is.entries.some((entry) => entry.kind === "entered" && entry.node === "run");
  });
  expect(ran).toContain(true);
});

test("whatever part of a real flow can be wrapped is as it was when it is brought back inline", () => {
  const pairs = flow.nodes.flatMap(({ id }) => [
    [id],
    ...flow.edges.filter(({ from }) => from === id).map(({ to }) => [id, to]),
  ]);
  let wraps = 0;
  for (const selected of pairs) {
    const wrapped = wrapInSubflow(flow, selected, "Part", ids);
    if (!wrapped.ok) continue;
    wraps += 1;
    const back = unwrapSubflow(wrapped.flow, "run");
    const rescued = wrapped.flow.nodes.some(({ id }) => id === "r");
    expect(back.ok && inFileOrder(back.flow)).toMatchObject(
      rescued ? { edges: inFileOrder(flow).edges } : inFileOrder(flow),
    );
  }
  expect(wraps).toBeGreaterThan(10);
});

function played(of: typeof flow, turns: { text: string }[]): Play {
  const now = "2026-11-19T14:05:00.000Z";
  const opened = open({ flow: of, articles, store: demoStore({ seed: 1, now }), customer: null, now });
  return turns.reduce((play, { text }) => send(play, text), opened);
}

function talkOf({ entries, conversation }: Play) {
  const said = entries.flatMap((entry) => (entry.kind === "message" ? [[entry.role, entry.text]] : []));
  return { said, outcome: conversation.outcome };
}
